export { changeSaver, savesData } from './data-saver';
