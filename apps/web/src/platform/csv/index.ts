export { csvText, saveCsv, type CsvColumn } from './csv';
