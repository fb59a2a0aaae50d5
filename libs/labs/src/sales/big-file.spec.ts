import { bigFile } from './big-file.given';
import { analyse, prepare, readFile } from './index';
import { workbookBytes } from './workbook.given';

/**
 * Three seconds on a phone that is four times as slow are 750; what is allowed over that is for a processor that shares its caches with
 * other work. The processor's own time counts, the least of several. `npm run bench:labs` says how long it takes.
 */
const mostMilliseconds = 1_000;

describe('twenty thousand rows', () => {
  const { bytes, turnover, orders } = bigFile(20_000);
  const whole = () => {
    const reading = readFile(bytes);
    if ('trouble' in reading) throw new Error(reading.trouble.code);
    const { sales } = prepare(reading.table);
    return analyse(sales!);
  };

  it('give the turnover and the orders of a second, plain count', () => {
    const { summary, cleaning } = whole();
    expect(cleaning.read).toBe(20_000);
    expect(summary).toMatchObject({ turnover, transactions: orders });
  });

  it('are read and looked at from every side within the time of a slow phone', () => {
    whole();
    const times = [0, 1, 2, 3].map(() => {
      const start = process.cpuUsage().user;
      whole();
      return (process.cpuUsage().user - start) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(mostMilliseconds);
  });

  it('of a workbook are as many as of a text', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      { serial: 46_000 + (i % 300) },
      `Barang ${i % 90}`,
      1 + (i % 3),
      5_000,
    ]);
    const reading = readFile(workbookBytes({ rows: [['Tanggal', 'Produk', 'Qty', 'Harga'], ...rows] }));
    if ('trouble' in reading) throw new Error(reading.trouble.code);
    expect(prepare(reading.table, { duplicates: 'keep' }).sales!.lines).toHaveLength(20_000);
  });
});
