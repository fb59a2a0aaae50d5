export { decodeText, type DecodedText, type Encoding } from './decode-text';
export { readTable, type Table, type TableRow, type Delimiter } from './read-table';
export { byteOrderMark, tableLine, tableText, type Cell } from './write-table';
