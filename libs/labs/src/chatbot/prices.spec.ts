import { pricesIn } from './prices';

describe('pricesIn', () => {
  it.each([
    ['Rp38.000', [38_000]],
    ['Rp 38.000.', [38_000]],
    ['Rp. 38000', [38_000]],
    ['rp38 ribu', [38_000]],
    ['38rb dan 40 k', [38_000, 40_000]],
    ['1,5 juta', [1_500_000]],
    ['2 jt', [2_000_000]],
    ['Rp1.500.000', [1_500_000]],
    ['25 kotak', []],
    ['08.00', []],
    ['5 kilo', []],
    ['jam 8', []],
    ['rb', []],
    ['12,345 ribu', []],
  ])('reads %j', (text, rupiah) => {
    expect(pricesIn(text).map((price) => price.rupiah)).toEqual(rupiah);
  });

  it('says where a price stands', () => {
    expect(pricesIn('Bolu Rp38.000.')[0]?.at).toEqual([5, 13]);
  });
});
