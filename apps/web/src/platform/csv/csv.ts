import { saveFile } from '../files';

export type CsvColumn<Row> = { readonly head: string; readonly cell: (row: Row) => string | number };

// A spreadsheet would calculate a cell that begins like this.
const formula = /^[=+\-@\t\r]/;

const cellText = (value: string | number): string => {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[;"\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** A table as a spreadsheet with Indonesian settings opens it: parted by semicolons, marked as UTF-8. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[], note?: string): string {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ...(note ? [[note]] : []),
  ];
  return `\uFEFF${lines.map((line) => line.map(cellText).join(';')).join('\r\n')}\r\n`;
}

/** A table as a file, `.csv` put behind its name. */
export const csvFile = (name: string, text: string): File =>
  new File([text], `${name}.csv`, { type: 'text/csv;charset=utf-8' });

/** Hands a table over as a file. */
export const saveCsv = (name: string, text: string): void => saveFile(csvFile(name, text));
