import { csvText, type CsvColumn } from './csv';

type Row = { readonly name: string; readonly count: number };
const columns: readonly CsvColumn<Row>[] = [
  { head: 'Peserta', cell: ({ name }) => name },
  { head: 'Jumlah', cell: ({ count }) => count },
];
const lines = (rows: readonly Row[], note?: string) => csvText(columns, rows, note).split('\r\n');

describe('csvText', () => {
  it('opens as UTF-8 with a column each in an Indonesian spreadsheet', () =>
    expect(csvText(columns, [{ name: 'Élok', count: 2 }])).toBe('\uFEFFPeserta;Jumlah\r\nÉlok;2\r\n'));

  it.each([
    ['Kopi; Teh', '"Kopi; Teh"'],
    ['Dapur "Sari"', '"Dapur ""Sari"""'],
    ['dua\nbaris', '"dua\nbaris"'],
    ['=1+1', "'=1+1"],
    ['+62812', "'+62812"],
    ['-', "'-"],
    ['@sari', "'@sari"],
  ])('writes %s so that it stays what it is', (name, cell) =>
    expect(lines([{ name, count: -1 }])[1]).toBe(`${cell};-1`),
  );

  it('closes with the note that it is given', () => expect(lines([], 'Data contoh')[1]).toBe('Data contoh'));
});
