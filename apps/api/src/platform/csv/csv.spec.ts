import fc from 'fast-check';
import { decodeText, readTable, tableLine, tableText } from '.';

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  [...(mark ? [0xfeff] : []), ...[...text].map((letter) => letter.charCodeAt(0))].forEach((unit, at) =>
    view.setUint16(at * 2, unit, littleEndian),
  );
  return new Uint8Array(view.buffer);
};

describe('decodeText', () => {
  const text = 'nama;hp\nBu Tiür;0812\n';

  it.each([
    ['UTF-8 without a mark', new TextEncoder().encode(text), 'UTF-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'UTF-8'],
    ['what Windows wrote before', Uint8Array.from(text, (letter) => letter.charCodeAt(0)), 'Windows-1252'],
    ['Excel’s “Unicode text”', utf16(text, true, true), 'UTF-16'],
    ['UTF-16 the other way round', utf16(text, false, true), 'UTF-16'],
    ['UTF-16 without a mark', utf16(text, true, false), 'UTF-16'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it('reads the signs that Windows-1252 has and Latin-1 has not', () => {
    expect(decodeText(Uint8Array.of(0x93, 0x53, 0x61, 0x72, 0x69, 0x94, 0x20, 0x80))).toEqual({
      text: '“Sari” €',
      encoding: 'Windows-1252',
    });
  });

  it.each([
    ['empty', new Uint8Array()],
    ['workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)],
  ])('says that a file is %s instead', (is, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: undefined, is });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeText(bytes)));
  });
});

describe('readTable', () => {
  const known = (cells: readonly string[]) =>
    cells.filter((cell) => ['nama', 'hp', 'kecamatan'].includes(cell.trim())).length;
  const cells = (text: string) => readTable(text, known)?.rows.map((row) => row.cells);

  it.each([
    [';', 'nama;hp\nSari;0812'],
    [',', 'nama,hp\nSari,0812'],
    ['\t', 'nama\thp\nSari\t0812'],
    ['|', 'nama|hp\nSari|0812'],
    [';', 'sep=;\nnama;hp\nSari;0812'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(readTable(text, known)).toMatchObject({
      delimiter,
      header: { cells: ['nama', 'hp'] },
      rows: [{ cells: ['Sari', '0812'] }],
    });
  });

  it('is not misled by commas inside a semicolon file', () => {
    expect(
      readTable('nama, lengkap, sesuai KTP;hp\nSari;0812', (row) => known(row) + Number(row.length === 2))?.delimiter,
    ).toBe(';');
  });

  it('counts lines as the file has them: below Excel’s hint, past empty lines, through cells of two lines', () => {
    const rows = readTable('sep=;\r\nnama;hp\r\n\r\n"Bu\r\nSari";1\r\n;;\r\nTiur;2\r\n', known)?.rows;
    expect(rows).toEqual([
      { line: 4, cells: ['Bu\nSari', '1'], torn: false },
      { line: 7, cells: ['Tiur', '2'], torn: false },
    ]);
  });

  it('keeps quotation marks inside a name', () => {
    expect(cells('nama;hp\nBu "Sari" Dewi;1\n"Bu ""Sari""";2')).toEqual([
      ['Bu "Sari" Dewi', '1'],
      ['Bu "Sari"', '2'],
    ]);
  });

  it('names the row whose quotation mark was never closed, and reads the others', () => {
    expect(readTable('nama;hp\nTiur;1\n"Sari;2\nAndi;3', known)?.rows).toEqual([
      { line: 3 - 1, cells: ['Tiur', '1'], torn: false },
      { line: 3, cells: ['"Sari', '2'], torn: true },
      { line: 4, cells: ['Andi', '3'], torn: false },
    ]);
  });

  it('marks a row into which others have run', () => {
    expect(
      readTable('nama;hp\n"Sari;1\nTiur;2\n"Andi";3\nWati;4', known)?.rows.map(({ line, torn }) => [line, torn]),
    ).toEqual([
      [2, true],
      [5, false],
    ]);
  });

  it('finds no table in emptiness', () => {
    expect(readTable('\uFEFF\r\n\r\n', known)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a";,\t|\n\r \u0000=') }),
        (text) => void readTable(text, known),
      ),
    );
  });
});

describe('tableText', () => {
  it('writes what Indonesian Excel opens: a mark, semicolons, lines of its own kind', () => {
    expect(
      tableText([
        ['Nama', 'HP', 'Selesai'],
        ['Bu "Sari"', '0812-3456-7890', 3],
        ['Tiur', null, 0],
      ]),
    ).toBe('\uFEFF"Nama";"HP";"Selesai"\r\n"Bu ""Sari""";"0812-3456-7890";3\r\n"Tiur";;0\r\n');
  });

  it.each(['=cmd|calc', '+62812', '-1', '@sum', '\tx', '\rx', '＝1'])(
    'takes the power of a formula from %j',
    (text) => {
      expect(tableText([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
    },
  );

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z"';,|. ]*[a-z]$/), fc.nat()), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const table = readTable(tableText([['nama', 'hp'], ...rows]), (row) => row.length);
          expect(table?.rows.map((row) => row.cells)).toEqual(rows.map(([name, number]) => [name, String(number)]));
        },
      ),
    );
  });
});

describe('A cell of nothing but blanks', () => {
  it.each(['\t', '\r', ' \t', ''])('is written as it is: %j', (blank) =>
    expect(tableLine([blank])).toBe(`"${blank}"\r\n`),
  );
});
