import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DoorAnswer } from '../door';
import { salesDoor, salesEngine } from './index';

const golden = (name: string) => readFileSync(join(__dirname, 'golden', `${name}.csv`));
const through = (file: Uint8Array, flags: Readonly<Record<string, readonly string[]>> = {}) =>
  salesDoor(file, new Map(Object.entries(flags))) as DoorAnswer & {
    readonly result: {
      readonly summary: { readonly turnover: number; readonly to: string } | null;
      readonly [view: string]: unknown;
    } | null;
  };
const turnover = (name: string, flags = {}) => through(golden(name), flags).result?.summary?.turnover;

describe('the sales lab from the command line', () => {
  it('prints turnover in whole rupiah, all views, and what would be sent', () => {
    const { result, questions, findings } = through(golden('mirip-shopee'));
    expect(result!.summary!.turnover).toBe(287_000);
    expect(result).toMatchObject({
      engine: salesEngine,
      cleaning: { read: 4, used: 3 },
      report: { summary: { turnover: 287_000 } },
    });
    expect(questions).toEqual([]);
    expect(findings).toEqual([]);
  });

  it.each<[string, string, Readonly<Record<string, readonly string[]>>, number]>([
    ['--dates dmy', 'mirip-moka', { dates: ['dmy'] }, 40_000],
    ['--dates mdy', 'mirip-moka', { dates: ['mdy'] }, 128_000],
    ['--numbers en', 'angka-campur', { numbers: ['en'] }, 15 + 15_000 + 25 + 1_500],
    [
      '--map total="Total Pembayaran" --total line',
      'mirip-shopee',
      { map: ['total=Total Pembayaran'], total: ['line'] },
      426_000,
    ],
    ['--map twice, the last for its field', 'tanpa-judul', { map: ['total=C', 'product=-'] }, 91_000],
    ['--duplicates keep', 'semua-ganda', { duplicates: ['keep'] }, 60_000],
    ['--total line', 'total-per-pesanan', { total: ['line'] }, 350_000],
    ['--blank above', 'buku-tulis', { blank: ['above'] }, 270_000],
    ['--m juta', 'rb-dan-jt', { m: ['juta'] }, 6_925_000],
    ['--answer numbers.m=miliar', 'rb-dan-jt', { answer: ['numbers.m=miliar'] }, 2_004_925_000],
    ['--jumlah total', 'jumlah-uang', { jumlah: ['total'] }, 75_000],
    ['the last of two flags', 'mirip-moka', { dates: ['dmy', 'mdy'] }, 128_000],
  ])('%s answers its question', (_, name, flags, expected) => {
    expect(turnover(name, flags)).toBe(expected);
  });

  it('moves moments into the zone of the shop and knows its day', () => {
    const days = (zone: string) => through(golden('mirip-olsera'), { zone: [zone] }).result?.summary?.to;
    expect([days('WIB'), days('WIT'), days('unknown')]).toEqual(['2026-11-17', '2026-11-17', '2026-11-17']);
    expect(through(golden('bom'), { today: ['2026-11-14'] }).findings.map(({ code }) => code)).toEqual([
      'future-dates',
    ]);
  });

  it('leaves what it would ask in its questions', () => {
    expect(through(golden('mirip-moka')).questions).toEqual([
      {
        id: 'dates',
        options: ['dmy', 'mdy', 'ymd'],
        values: { default: 'mdy', examples: ['11/13/2026', '11/20/2026'] },
      },
    ]);
  });

  it('has no result for a file that is no table, and says why', () => {
    expect(through(new TextEncoder().encode('%PDF-1.4'))).toEqual({
      result: null,
      questions: [],
      findings: [{ code: 'file-is-pdf', severity: 'stop', values: {} }],
    });
  });

  it('has no summary while an answer is missing that nothing can stand for', () => {
    const { result, questions } = through(new TextEncoder().encode('Tanggal;Barang\n1/1/2026;Teh\n'));
    expect(result!.summary).toBeNull();
    expect(questions.map(({ id }) => id)).toEqual(['column.total']);
  });

  it("names a field or a column that isn't there", () => {
    expect(through(golden('bom'), { map: ['omzet=Total', 'total=Totalan', 'product=-'] }).findings).toEqual([
      { code: 'unknown-field', severity: 'mend', values: { field: 'omzet' } },
      { code: 'unknown-column', severity: 'mend', values: { column: 'Totalan' } },
    ]);
  });
});
