import { parseRupiah } from './parse-rupiah';

describe('parseRupiah', () => {
  it.each([
    ['Rp38.000', 38_000],
    ['38000', 38_000],
    ['38 ribu', 38_000],
    ['38rb', 38_000],
    ['1,5 juta', 1_500_000],
    ['Rp 1.500.000,00', 1_500_000],
    ['Rp38.000,-', 38_000],
    ['38,000', null],
    ['2,25jt', 2_250_000],
    ['1.50', null],
    ['murah', null],
    ['', null],
  ])('reads %s', (text, price) => expect(parseRupiah(text)).toBe(price));
});
