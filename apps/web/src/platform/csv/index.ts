export { csvFile, csvText, saveCsv, type CsvColumn } from './csv';
