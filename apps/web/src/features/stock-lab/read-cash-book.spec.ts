import { readCashBook } from './read-cash-book';

const today = '2026-01-16';
const read = (text: string) => readCashBook(text, today);

describe('a cash book as it is written', () => {
  it('has an entry a line: a day, which way, how much, and whatever else', () => {
    expect(read('5/1 masuk 640.000 3 papan\n\n 06-01-2026 Keluar Rp38 ribu\n7.1 tagihan 900.000 gas')).toEqual({
      lines: [
        { date: '2026-01-05', in: 640_000, out: 0, bill: false },
        { date: '2026-01-06', in: 0, out: 38_000, bill: false },
        { date: '2026-01-07', in: 0, out: 900_000, bill: true },
      ],
    });
  });

  it('may be written in English', () => {
    expect(read('5/1 in 10.000\n5/1 out 4.000\n5/1 bill 3.000')).toMatchObject({
      lines: [{ in: 10_000 }, { out: 4_000 }, { out: 3_000, bill: true }],
    });
  });

  it('takes a day without a year for the last that there was', () => {
    expect(read('16/1 masuk 1.000\n17/1 masuk 1.000\n31/12 masuk 1.000')).toMatchObject({
      lines: [{ date: '2026-01-16' }, { date: '2025-01-17' }, { date: '2025-12-31' }],
    });
  });

  it.each([
    'kemarin masuk 1.000',
    '5/1 640.000',
    '5/1 masuk banyak',
    '31/2 masuk 1.000',
    '5/13 masuk 1.000',
    '17/1/2026 masuk 1.000',
    'masuk 5/1 1.000',
  ])('names the first line that cannot be read: %j', (line) => {
    expect(read(`5/1 masuk 1.000\n${line}\nx`)).toEqual({ unread: line });
  });

  it('is empty where nothing is written', () => {
    expect(read(' \n')).toEqual({ lines: [] });
  });
});
