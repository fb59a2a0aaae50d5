export { cursorKey, readCursor, writeCursor } from './cursor';
export { searchPattern } from './search-pattern';
