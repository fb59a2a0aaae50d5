import fc from 'fast-check';
import papaparse from 'papaparse';
import { sniffDelimiter, splitText } from './split-text';

describe('a text of rows', () => {
  it.each<[string, string, string[][]]>([
    [
      'any end of line',
      'a;b\r\nc;d\re;f\ng;h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'delimiters, quotes and ends of line in quotes',
      'a;"b;""c""\r\nd"\ne;f',
      [
        ['a', 'b;"c"\r\nd'],
        ['e', 'f'],
      ],
    ],
    ['blanks behind a closing quote', '"a"  ;b\n"c" ', [['a', 'b'], ['c']]],
    ['quotes inside a cell', '6" pan;"tiga" buah;x\na;"b" c";y', [['6" pan', 'tiga" buah;x\na;"b" c', 'y']]],
    [
      'a quote that never ends',
      'a;"b\nc;d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['empty cells and lines', ';\n\n;;', [['', ''], [''], ['', '', '']]],
    ['blanks between its cells', 'sep= \n"a" "b" c', [['a', 'b', 'c']]],
    ['the delimiter that it names', 'sep=|\r\na|b;c', [['a', 'b;c']]],
  ])('is split with %s', (_, text, rows) => {
    expect(splitText(text)).toEqual(rows);
  });

  it.each([
    ['\t', 'a\tb\nc\td'],
    [';', '1,5;2\n3,5;4'],
    ['|', 'a|b,c\nd|e'],
    [',', 'a,b\nc,d'],
    [',', 'satu'],
  ])('is parted by %j where its first rows agree on that', (delimiter, text) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it('is split as a well-known reader of CSV splits it, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '7', ' ', ',', ';', '"', '\n', '.'), maxLength: 6 });
    const written = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(written, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const text = papaparse.unparse(rows, { delimiter, newline: '\n' });
        expect(splitText(`sep=${delimiter}\n${text}`)).toEqual(rows);
      }),
    );
  });

  it('of 5 MB without a single delimiter, and one full of open quotes, is split in a moment', () => {
    const started = performance.now();
    expect(splitText('penjualan hari ini\n'.repeat(250_000)).length).toBeLessThan(20_100);
    splitText('a;"b" c\n'.repeat(19_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
