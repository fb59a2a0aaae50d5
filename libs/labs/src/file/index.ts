export { decodeText, type Encoding } from './decode-text';
export { fileKind } from './file-kind';
export { readJson, type Fields } from './read-json';
export { readLines } from './read-lines';
export { tooBig } from './too-big';
