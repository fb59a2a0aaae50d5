export { useFormat, formatIn, type Format } from './format';
export { calendarOf, zoneMinutes } from './calendar';
export { parseRupiah } from './parse-rupiah';
