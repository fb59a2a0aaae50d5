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

/** Hands a table over as a file. */
export function saveCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  // The browser reads the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
