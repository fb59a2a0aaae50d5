import fc from 'fast-check';
import { alikeTexts } from './alike.rules';

const hers =
  'Bolu pandan lembut dari dapur sendiri, Rp38.000 sekotak isi enam belas, pesan lewat chat sebelum pukul 16.00 WIB.';
const copied = hers.replace('WIB', 'WITA');
const theirs =
  'Cuci kiloan Rp7.000, selesai dua hari, antar jemput gratis di Gunung Sari sampai pukul 20.00 WITA, chat saja dulu.';
const work = (answers: Record<string, unknown>, learnerName: string | null = 'Tiur') => ({
  id: 'other',
  learnerName,
  answers,
});

describe('A mentor is told of texts that are nearly the same', () => {
  it('with whose they are and how near', () =>
    expect(alikeTexts({ status: hers }, [work({ status: copied })])).toEqual([
      { field: 'status', id: 'other', learnerName: 'Tiur', share: expect.any(Number) },
    ]));

  it('without a name or a way there when the other work lies with another mentor', () =>
    expect(alikeTexts({ status: hers }, [work({ status: hers }, null)])).toEqual([
      { field: 'status', id: null, learnerName: null, share: 10_000 },
    ]));

  it('the nearest first, and five at most', () => {
    const others = [work({ status: copied }), ...Array.from({ length: 8 }, () => work({ status: hers }))];
    const told = alikeTexts({ status: hers }, others);
    expect(told).toHaveLength(5);
    expect(told[0]?.share).toBe(10_000);
    expect(
      alikeTexts({ status: hers }, [work({ status: copied }), work({ status: hers })]).map(({ share }) => share)[0],
    ).toBe(10_000);
  });
});

describe('A mentor is not told of', () => {
  it.each([
    ['texts of their own', { status: hers }, { status: theirs }],
    [
      'short answers, which are alike by nature',
      { status: 'Chat WhatsApp sebelum pukul 16.00' },
      { status: 'Chat WhatsApp sebelum pukul 16.00' },
    ],
    ['the same words as an answer to something else', { status: hers }, { caption: hers }],
    [
      'prices, ticks and choices',
      { harga: 38_000, cek: true, saluran: ['wa'] },
      { harga: 38_000, cek: true, saluran: ['wa'] },
    ],
    ['answers that somebody left out', { status: hers }, {}],
  ])('%s', (_what, own, other) => expect(alikeTexts(own, [work(other)])).toEqual([]));

  it('anything that nobody else wrote, whatever was sent', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything()),
        fc.array(fc.dictionary(fc.string(), fc.anything())),
        (own, others) => {
          for (const { share } of alikeTexts(
            own,
            others.map((answers) => work(answers)),
          ))
            expect(share).toBeGreaterThanOrEqual(8_000);
        },
      ),
    ));
});
