import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { bankNames, numberCues } from './cues';
import { heldOutLines } from './held-out';
import { labelledLines } from './labelled';
import { canBeNik, hasCardCheckDigit } from './long-numbers';
import { mask, maskingEngine } from './mask';
import { maskKinds } from './mask-kinds';
import { measureMasking, mistakesIn, readLabelled } from './measure';
import * as nameWords from './name-words';

const tuned = readLabelled(labelledLines);
const heldOut = readLabelled(heldOutLines);

describe('the labelled lines', () => {
  it('are five hundred or more, two fifths of them without anything private, and every kind is among them', () => {
    const all = [...tuned, ...heldOut];
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(all.filter((line) => line.spans.length === 0).length).toBeGreaterThanOrEqual(0.4 * all.length);
    expect(new Set(all.flatMap((line) => line.spans.map((span) => span.kind)))).toEqual(new Set(maskKinds));
    expect(heldOut.length).toBeGreaterThanOrEqual(all.length * 0.32);
    expect(new Set(all.map((line) => line.text)).size).toBe(all.length);
  });

  it.each([
    ['the tuned part', tuned],
    ['the part held out', heldOut],
  ])(
    'are masked with recall 0.98 and precision 0.90 or better, no kind found less than nine times in ten: %s',
    (_, lines) => {
      const { all, ...kinds } = measureMasking(lines);
      expect(all.recall).toBeGreaterThanOrEqual(9_800);
      expect(all.precision).toBeGreaterThanOrEqual(9_000);
      for (const kind of Object.values(kinds)) expect(kind.recall).toBeGreaterThanOrEqual(9_000);
    },
  );

  it('hold only the mistakes that are known', () => {
    expect(mistakesIn([...tuned, ...heldOut]).map(({ missed, wrong }) => [missed, wrong])).toEqual([
      [['npwp:1271034508890002'], ['nik:1271034508890002']],
    ]);
  });

  it('would show a rule that masks too little or too much', () => {
    const missing = measureMasking(readLabelled('yang ini {name:tidak bertanda} sama sekali'));
    expect(missing.name.recall).toBe(0);
    const extra = measureMasking(readLabelled('kata orang, Bu Siti itu tidak ditandai'));
    expect(extra.name.precision).toBe(0);
    expect(measureMasking(readLabelled('tidak ada apa-apa')).all).toMatchObject({
      recall: undefined,
      precision: undefined,
    });
  });
});

describe('masking', () => {
  it('keeps the text readable and gives the same thing the same placeholder', () => {
    const text = 'Bu Siti (0812-6543-7788) dan Pak Bambang. Telepon Bu Siti: +62 812 6543 7788, a.n. Siti';
    expect(mask(text).text).toBe('Bu [NAMA 1] ([HP 1]) dan Pak [NAMA 2]. Telepon Bu [NAMA 1]: [HP 1], a.n. [NAMA 1]');
  });

  it('says what was masked, how often and where', () => {
    const { counts, spans } = mask('NIK 1271034508890002, hp 081265437788 dan 085261124455');
    expect(counts).toEqual({ nik: 1, phone: 2 });
    expect(spans).toEqual([
      { kind: 'nik', at: [4, 20] },
      { kind: 'phone', at: [25, 37] },
      { kind: 'phone', at: [42, 54] },
    ]);
  });

  it('masks the names of the own list in any case, and leaves a product that shares a word with one', () => {
    const names = ['Melati Sihombing'];
    expect(mask('punya melati  sihombing, bukan Teh Melati', { names }).text).toBe('punya [NAMA 1], bukan Teh Melati');
    expect(mask('punya melati sihombing').text).toBe('punya melati sihombing');
    expect(mask('punya a+b (x)', { names: ['a+b (x', '', ' '] }).text).toBe('punya [NAMA 1])');
  });

  it.each([
    ['halo, saya Rahmah mau pesan 2', 'halo, saya [NAMA 1] mau pesan 2'],
    ['nama pemilik: Tiur Hutapea', 'nama pemilik: [NAMA 1]'],
    ['(Bu Tiur) 0812-3456-7890/0813-3456-7890', '(Bu [NAMA 1]) [HP 1]/[HP 2]'],
    ['promo Ibu Bahagia untuk Kakak Cantik', 'promo Ibu Bahagia untuk Kakak Cantik'],
    ['saya Bolu pandan favorit', 'saya Bolu pandan favorit'],
    ['0812-3456-7890,0813-3456-7890', '[HP 1],[HP 2]'],
    ['WA081234567890', 'WA[HP 1]'],
    ['JX081234567890', 'JX081234567890'],
    ['0812–3456–7890 dan 0812‑3456‑7890', '[HP 1] dan [HP 1]'],
    ['rekening BRI 0812-01-000123-50-9', 'rekening BRI [REKENING 1]'],
    ['BCA-1234567890', 'BCA-[REKENING 1]'],
    ['ke 1234567890 bank mandiri', 'ke [REKENING 1] bank mandiri'],
    ['Jl.Sudirman No.5 RT02/RW03', '[ALAMAT 1]'],
    ['jalan 3 tahun, RT 5 saja', 'jalan 3 tahun, RT 5 saja'],
    ['nama : siti rahma', 'nama : [NAMA 1]'],
    ['nama barang, penerima bantuan', 'nama barang, penerima bantuan'],
    ['Pengirim: Doni, Bpk. Sugeng', 'Pengirim: [NAMA 1], Bpk. [NAMA 2]'],
    ['NIK 12.71.03.450889.0002', 'NIK [NIK 1]'],
  ])('reads %j as people write it', (text, masked) => {
    expect(mask(text).text).toBe(masked);
  });

  it('tells a NIK by its province, its day of birth and its month', () => {
    expect(canBeNik('1271034508890002')).toBe(true);
    const wrong = ['1071034508890002', '9871034508890002', '1200034508890002', '1271004508890002', '1271030008890002'];
    const wrongToo = [
      '1271034008890002',
      '1271033208890002',
      '1271037208890002',
      '1271034500890002',
      '1271034513890002',
    ];
    for (const digits of [...wrong, ...wrongToo, '1271034508890000', '127103450889000'])
      expect(canBeNik(digits)).toBe(false);
    for (const digits of ['1271030108890001', '1271033108890001', '1271034101890001', '1271037112890001']) {
      expect(canBeNik(digits)).toBe(true);
    }
  });

  it('tells a card by its check digit', () => {
    expect(hasCardCheckDigit('4111111111111111')).toBe(true);
    expect(hasCardCheckDigit('4111111111111112')).toBe(false);
    expect(hasCardCheckDigit('4111111111111191')).toBe(false);
  });

  it('counts by tables that change only with a new version', () => {
    const tables = JSON.stringify([numberCues, bankNames, { ...nameWords }]);
    expect([maskingEngine, createHash('sha256').update(tables).digest('hex').slice(0, 16)]).toEqual([
      'masking@1',
      '5f1d6a65e03294fc',
    ]);
  });

  it('never takes a price for a number of a person', () => {
    const price = fc
      .tuple(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('Rp', 'Rp ', 'harga ', 'tf BCA ', ''))
      .map(([thousands, before]) => `${before}${String(thousands * 1000).replace(/\B(?=(\d{3})+$)/g, '.')}`);
    fc.assert(
      fc.property(price, (text) => expect(mask(text).text).toBe(text)),
      { numRuns: 500 },
    );
  });

  it('finds every mobile number however it is grouped', () => {
    const number = fc.tuple(
      fc.constantFrom('0', '62', '+62', '+62 '),
      fc.constantFrom('811', '812', '813', '821', '822', '831', '852', '853', '857', '877', '881', '895', '896'),
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1000, max: 99_999 }),
      fc.constantFrom('', ' ', '-', '.', ' - '),
    );
    fc.assert(
      fc.property(number, ([prefix, operator, middle, last, gap]) => {
        const written = `${prefix}${operator}${gap}${middle}${gap}${last}`;
        expect(mask(`hubungi ${written} ya`).text).toBe('hubungi [HP 1] ya');
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing when it masks again, and its places lie within the text, one after the other', () => {
    const piece = fc.oneof(fc.constantFrom(...tuned.map((line) => line.text)), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const text = pieces.join('\n');
        const once = mask(text);
        expect(mask(once.text)).toEqual({ text: once.text, counts: {}, spans: [] });
        let end = 0;
        for (const span of once.spans) {
          expect(span.at[0]).toBeGreaterThanOrEqual(end);
          expect(span.at[1]).toBeGreaterThan(span.at[0]);
          end = span.at[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '0812 ',
    '08',
    'Jl. A ',
    'Bu Siti ',
    'a.a@',
    '1234 5678 ',
    'nol delapan ',
    'jl a b c d e f ',
    '(+62 ',
    'Aa ',
    '1.',
    'dot at ',
  ])('takes time in proportion to the text, also for %j again and again', (again) => {
    const text = again.repeat(200_000 / again.length);
    mask(text.slice(0, 10_000));
    const begun = performance.now();
    mask(text);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
