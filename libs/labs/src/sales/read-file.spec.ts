import { strToU8, zipSync } from 'fflate';
import { limits, sizeTrouble } from './table';
import { prepare, readFile } from './index';
import { workbookBytes, workbookFiles, type GivenCell } from './workbook.given';

const text = (content: string) => new TextEncoder().encode(content);
const codeOf = (bytes: Uint8Array) => {
  const reading = readFile(bytes);
  return 'trouble' in reading ? reading.trouble.code : 'read';
};
const tableOf = (bytes: Uint8Array) => {
  const reading = readFile(bytes);
  if ('trouble' in reading) throw new Error(reading.trouble.code);
  return reading.table;
};
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (word: string) => [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('a file that is no table', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blank lines', text('\n\n  \n'), 'file-empty'],
    ['a PDF', text('%PDF-1.7 abc'), 'file-is-pdf'],
    ['a photo named .csv', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'file-is-picture'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'file-is-picture'],
    ['a bitmap', Uint8Array.of(0x42, 0x4d, 0, 1, 2, 3), 'file-is-picture'],
    ['an Excel file of before 2007', Uint8Array.of(...ole, 0, 0, 1), 'file-is-old-excel'],
    ['a workbook with a password', Uint8Array.of(...ole, 69, 1, ...wide('EncryptedPackage'), 0, 0), 'file-locked'],
    ['a web page named .xls', text('  <html><table><tr><td>1</td></tr></table>'), 'file-is-web-page'],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 3), 'file-not-a-table'],
    ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'file-not-a-table'],
    ['an archive cut off', workbookBytes({ rows: [['a', 'b']] }).slice(0, 200), 'file-broken'],
  ])('%s is refused by name', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it.each(['BM;Barang;Total\n1;Kopi;5000\n', 'RIFF;Barang\nx;y\n'])(
    'a text that begins like a picture is a text: %j',
    (content) => {
      expect(codeOf(text(content))).toBe('read');
    },
  );

  it('of 100 MB is refused by its size, before a byte is read', () => {
    expect(sizeTrouble(100_000_000)).toEqual({
      code: 'file-too-big',
      severity: 'stop',
      values: { bytes: 100_000_000, most: 5_000_000 },
    });
    expect(sizeTrouble(limits.bytes)).toBeUndefined();
    expect(codeOf(new Uint8Array(limits.bytes + 1))).toBe('file-too-big');
  });
});

describe('a text with delimiters', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
  ])('is split at its %s', (_, content) => {
    expect(tableOf(text(content)).rows.map((row) => row.length)).toEqual(content.includes('4,5') ? [2, 2, 2] : [2, 2]);
  });

  it('keeps a line break inside quotes in one cell', () => {
    expect(tableOf(text('a,b\n"satu\ndua",2\n')).rows).toEqual([
      ['a', 'b'],
      ['satu\ndua', '2'],
    ]);
  });

  it('with a quote that never ends loses no row', () => {
    expect(tableOf(text('a,b\n"satu,2\ntiga,4\n')).rows).toHaveLength(3);
  });

  it('numbers its rows as a spreadsheet does, blank lines counted', () => {
    expect(tableOf(text('a,b\n\n1,2\n')).numbers).toEqual([1, 3]);
  });

  it('with more columns than a table has is refused', () => {
    expect(codeOf(text(`${Array.from({ length: 200 }, () => 'x').join(';')}\n`))).toBe('read');
    expect(codeOf(text(`${Array.from({ length: 201 }, () => 'x').join(';')}\n`))).toBe('too-many-columns');
  });

  it('with more than 20,000 rows is refused, and 20,000 with a header are read', () => {
    const rows = (count: number) => text(`Tanggal,Produk,Total\n${'1/1/2026,Teh,5000\n'.repeat(count)}`);
    expect(tableOf(rows(20_000)).rows).toHaveLength(20_001);
    expect(codeOf(rows(20_016))).toBe('too-many-rows');
  });

  it('shortens a cell of a thousand letters and says how many it shortened', () => {
    const { rows, findings } = tableOf(text(`a,b\n${'x'.repeat(1_000)},${'y'.repeat(1_001)}\n`));
    expect(rows[1]!.map((cell) => String(cell).length)).toEqual([1_000, 1_000]);
    expect(findings).toEqual([{ code: 'cells-shortened', severity: 'hint', values: { cells: 1, letters: 1_000 } }]);
  });

  it('in UTF-16 without its mark, with its mark in either order, and in UTF-8 reads the same', () => {
    const content = 'Tanggal;Produk\n1/1/2026;Kopi\n';
    const le = Uint8Array.from(wide(content));
    const be = Uint8Array.from([0xfe, 0xff, ...wide(content).map((_, i, all) => all[i % 2 ? i - 1 : i + 1]!)]);
    const rows = tableOf(text(content)).rows;
    for (const bytes of [le, Uint8Array.of(0xff, 0xfe, ...le), be]) {
      expect(tableOf(bytes).rows).toEqual(rows);
      expect(tableOf(bytes).readAs).toBe('utf-16');
    }
  });
});

describe('a workbook', () => {
  const header: GivenCell[] = ['Tanggal', 'Barang', 'Qty', 'Harga', 'Total'];
  const rows: GivenCell[][] = [
    header,
    [{ serial: 46_327 }, 'Kué <Lapis> & "Teh"', 2, 15_000, { formula: 'C2*D2', value: 30_000 }],
    [{ serial: 46_328.5 }, { inline: 'Bolu' }, 1, 38_000, 38_000],
    [null, null, null, null, null],
    [{ serial: 46_329 }, 'Bolu', 3, 38_000, 114_000],
  ];

  it.each(['', 'x:'])(
    'gives numbers, days, shared and own texts, and the saved value of a formula (prefix %j)',
    (prefix) => {
      const table = tableOf(workbookBytes({ rows, prefix }));
      expect(table.readAs).toBe('xlsx');
      expect(table.numbers).toEqual([1, 2, 3, 5]);
      expect(table.rows[1]).toEqual([{ serial: 46_327 }, 'Kué <Lapis> & "Teh"', 2, 15_000, 30_000]);
      const { sales } = prepare(table);
      expect(sales!.lines.map(({ day, minute, quantity, total }) => [day, minute, quantity, total])).toEqual([
        [20_758, undefined, 2, 30_000],
        [20_759, 720, 1, 38_000],
        [20_760, undefined, 3, 114_000],
      ]);
      expect(sales!.products).toEqual(['Kué <Lapis> & "Teh"', 'Bolu']);
    },
  );

  it('that counts its days from 1904 has the same days', () => {
    const shifted = rows.map((row) =>
      row.map((cell) =>
        cell && typeof cell === 'object' && 'serial' in cell ? { serial: cell.serial - 1_462 } : cell,
      ),
    );
    expect(tableOf(workbookBytes({ rows: shifted, date1904: true })).rows).toEqual(
      tableOf(workbookBytes({ rows })).rows,
    );
  });

  it('with merged headings over two rows and a day merged down fills them', () => {
    const bytes = workbookBytes({
      rows: [
        ['Laporan Toko', null, null, null],
        ['Tanggal', 'Barang', 'Penjualan', null],
        [null, null, 'Jumlah', 'Total'],
        [{ serial: 46_327 }, 'Teh', 2, 10_000],
        [null, 'Kopi', 1, 8_000],
      ],
      merges: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2', 'A4:A5', 'nonsense'],
    });
    const { mapping, sales } = prepare(tableOf(bytes));
    expect(mapping.map(({ field, column }) => [field, column])).toEqual([
      ['date', 'Tanggal'],
      ['product', 'Barang'],
      ['quantity', 'Penjualan Jumlah'],
      ['total', 'Penjualan Total'],
    ]);
    expect(sales!.lines.map(({ day, total }) => [day, total])).toEqual([
      [20_758, 10_000],
      [20_758, 8_000],
    ]);
  });

  it('is read from its first sheet that has a table, and says that there are others', () => {
    const table = tableOf(
      workbookBytes({ rows, sheetsBefore: ['<row r="1"><c r="A1" t="str"><v>Petunjuk</v></c></row>'] }),
    );
    expect(table.rows).toHaveLength(4);
    expect(table.findings).toEqual([
      { code: 'one-sheet-read', severity: 'hint', values: { name: 'Lembar 2', others: 1 } },
    ]);
  });

  const bomb = zipSync({
    ...asBytes(workbookFiles({ rows })),
    'xl/sharedStrings.xml': [new Uint8Array(limits.unpackedBytes + 1), { level: 1 }],
  });

  it('that unpacks to more than a phone should hold is stopped while it unpacks', () => {
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(codeOf(bomb)).toBe('archive-too-big');
  });

  it('that states a small size for what unpacks big is counted by what comes out', () => {
    expect(codeOf(withStatedSize(bomb, 'xl/sharedStrings.xml', 10))).toBe('archive-too-big');
  });

  it('that states a big size for what is small is read all the same', () => {
    const bytes = withStatedSize(workbookBytes({ rows }), 'xl/sharedStrings.xml', 0xfffffff0);
    expect(tableOf(bytes).rows).toHaveLength(4);
  });

  it('of more entries than any workbook has is refused', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`x${i}`, new Uint8Array()])));
    expect(codeOf(many)).toBe('archive-too-big');
  });

  it('locked entry by entry is refused as locked', () => {
    const bytes = workbookBytes({ rows });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(codeOf(bytes)).toBe('file-locked');
  });

  it.each([100, 300, 600, 900])('with a broken byte at %i is refused or read, and never throws', (at) => {
    const bytes = workbookBytes({ rows });
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(() => readFile(bytes)).not.toThrow();
  });

  it("doesn't expand entities of its own", () => {
    const files = workbookFiles({ rows });
    const laughing =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' +
      files['xl/sharedStrings.xml']!.replace('Bolu', '&b;');
    expect(tableOf(zipSync(asBytes({ ...files, 'xl/sharedStrings.xml': laughing }))).rows).toHaveLength(4);
  });

  it("with a cell in a column far out doesn't fill up to it", () => {
    const files = workbookFiles({ rows });
    const far = files['xl/worksheets/sheet1.xml']!.replace('<row r="2">', '<row r="2"><c r="XFD2"><v>1</v></c>');
    expect(tableOf(zipSync(asBytes({ ...files, 'xl/worksheets/sheet1.xml': far }))).width).toBe(5);
  });
});

function asBytes(files: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)]));
}

/** Changes the unpacked size that the archive's directory states for one of its files. */
function withStatedSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const wanted = [...name].map((letter) => letter.charCodeAt(0));
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && wanted.every((code, i) => bytes[at + 46 + i] === code)) view.setUint32(at + 24, size, true);
  }
  return bytes;
}
