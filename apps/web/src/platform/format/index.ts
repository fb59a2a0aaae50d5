export { useFormat, formatIn, type Format } from './format';
export { parseRupiah } from './parse-rupiah';
