export { changeSaver, saverChoice, savesData } from './data-saver';
