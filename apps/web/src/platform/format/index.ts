export { useFormat, formatIn, type Format } from './format';
export { calendarOf, zoneMinutes } from './calendar';
