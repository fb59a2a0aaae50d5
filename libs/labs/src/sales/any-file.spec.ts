import fc from 'fast-check';
import { analyse, prepare, readFile, reportOf } from './index';
import { workbookBytes } from './workbook.given';

/** What a phone does with a file, from its bytes to what would be sent. */
const through = (bytes: Uint8Array): unknown => {
  const reading = readFile(bytes);
  if ('trouble' in reading) return reading.trouble.code;
  const { sales, findings } = prepare(reading.table);
  return sales ? reportOf(analyse(sales, { today: '2026-11-22' })) : findings.map(({ code }) => code);
};
const within = (most: number, work: () => unknown) => {
  const start = process.cpuUsage().user;
  const result = work();
  expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(most);
  return result;
};
const text = (content: string) => new TextEncoder().encode(content);

describe('any file at all', () => {
  it('of whatever bytes has an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(through(bytes)).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  it('of whatever text behind a header has an answer, the same each time', () => {
    const line = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom(',', ';', '\t'), (lines, sign) => {
        const bytes = text(['Tanggal', 'Barang', 'Jumlah', 'Total'].join(sign) + '\n' + lines.join('\n'));
        expect(JSON.stringify(through(bytes))).toBe(JSON.stringify(through(bytes)));
      }),
      { numRuns: 200 },
    );
  });

  it('of an archive changed anywhere has an answer', () => {
    const good = workbookBytes({
      rows: [
        ['Tanggal', 'Total'],
        [{ serial: 46_000 }, 5_000],
      ],
    });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        expect(through(bytes)).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, () => Uint8Array]>([
    [
      'two hundred columns of the longest cells',
      () => text(`${Array.from({ length: 200 }, (_, i) => `${'-'.repeat(998)}${i}`).join(';')}\n`.repeat(20)),
    ],
    [
      'headings that nearly fit',
      () => text(`${Array.from({ length: 200 }, (_, i) => `tanggal pesana${i}`).join(';')}\n`.repeat(16)),
    ],
    ['one long line without an end', () => text('a'.repeat(4_000_000))],
    ['quotes without an end', () => text('"a,'.repeat(1_000_000))],
    ['blank lines', () => text('\n'.repeat(4_000_000))],
    ['delimiters alone', () => text(`${';'.repeat(199)}\n`.repeat(19_000))],
    ['numbers of a thousand digits', () => text(`Tanggal;Total\n${`1/1/2026;${'1.'.repeat(500)}\n`.repeat(2_000)}`)],
    [
      'thousands of names that look alike',
      () =>
        text(
          `Tanggal;Barang;Total\n${Array.from({ length: 20_000 }, (_, i) => `1/1/2026;barang serupa ${(i % 5_000).toString(2).replace(/0/g, 'o').replace(/1/g, 'i')};5`).join('\n')}`,
        ),
    ],
    [
      'one order of all goods',
      () =>
        text(
          `Tanggal;No Nota;Barang;Total\n${Array.from({ length: 20_000 }, (_, i) => `1/1/2026;N1;barang ${i};5`).join('\n')}`,
        ),
    ],
    [
      'days a century apart',
      () =>
        text(
          `Tanggal;Barang;Total\n${Array.from({ length: 5_000 }, (_, i) => `1/1/20${String(i % 100).padStart(2, '0')};Teh;${i}`).join('\n')}`,
        ),
    ],
  ])('of %s has its answer soon', (_, bytes) => {
    const made = bytes();
    expect(within(6_000, () => through(made))).toBeTruthy();
  });
});
