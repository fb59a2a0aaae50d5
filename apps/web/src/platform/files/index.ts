export { canShare, saveFile, shareFile } from './files';
