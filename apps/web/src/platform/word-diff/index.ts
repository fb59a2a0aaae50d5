export { ChangedText } from './changed-text';
export { wordDiff, type Piece } from './word-diff';
