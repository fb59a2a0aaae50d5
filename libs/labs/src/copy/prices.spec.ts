import { findPrices } from './prices';

const sumsIn = (text: string) => findPrices(text).map(({ rupiah }) => rupiah);
const wordsIn = (text: string) => findPrices(text).map(({ at: [from, to] }) => text.slice(from, to));

describe('A sum of money', () => {
  it.each([
    ['Rp35.000', [35_000]],
    ['Rp 35.000,-', [35_000]],
    ['Rp. 35.000,00', [35_000]],
    ['rp35000', [35_000]],
    ['Rp1 250 000', [1_250_000]],
    ['IDR 35k', [35_000]],
    ['Rp 35 ribu', [35_000]],
    ['Rp2,5 juta', [2_500_000]],
    ['Rp1.250.000', [1_250_000]],
    ['35rb', [35_000]],
    ['35 ribuan', [35_000]],
    ['35 rban', [35_000]],
    ['12,5k', [12_500]],
    ['1,5 jt', [1_500_000]],
    ['1,25 juta', [1_250_000]],
    ['0,125 jt', [125_000]],
    ['35.000', [35_000]],
    ['35.000,-', [35_000]],
    ['tiga puluh lima ribu', [35_000]],
    ['dua juta', [2_000_000]],
    ['Rp100', [100]],
    ['Rp35-40rb', [35_000, 40_000]],
    ['Rp35 – 40 ribu', [35_000, 40_000]],
    ['35-40rb', [35_000, 40_000]],
    ['35 – 40 ribu', [35_000, 40_000]],
    ['1-2 juta', [1_000_000, 2_000_000]],
    ['Asli Rp50.000, kini 35rb', [50_000, 35_000]],
  ])('in “%s” is %j', (text, expected) => expect(sumsIn(text)).toEqual(expected));

  it.each([
    ['99'],
    ['Rp99'],
    ['16 potong'],
    ['10k pengikut'],
    ['10rb orang'],
    ['5.000 langkah'],
    ['1.500 gram'],
    ['20rb+ pelanggan'],
    ['250 gr'],
    ['0812-3456-7890'],
    ['08123456789'],
    ['3.14'],
    ['v1.000.2'],
    ['tiga puluh lima'],
    ['seratus'],
    ['rb'],
    ['35rbx'],
    ['a35rb'],
    ['12.500-3'],
  ])('is not in “%s”', (text) => expect(sumsIn(text)).toEqual([]));

  it('is a sum even beside goods when Rp stands before it', () => expect(sumsIn('Rp10.000 gram')).toEqual([10_000]));

  it('is where it stands, with its scale and its stroke', () => {
    expect(wordsIn('Harga Rp 35.000,- saja, dulu 40 ribu.')).toEqual(['Rp 35.000,-', '40 ribu']);
    expect(wordsIn('Mulai 35.000,- ya')).toEqual(['35.000,-']);
    expect(wordsIn('Antara 35-40rb')).toEqual(['35', '40rb']);
  });
});

describe('What a sum is about', () => {
  it.each([
    ['Harga Rp38.000', ['price']],
    ['Rp38.000', ['price']],
    ['Ongkir Rp10.000', ['delivery']],
    ['ongkos kirim 10rb', ['delivery']],
    ['Antar ke Medan Denai Rp10.000', ['delivery']],
    ['Harga antar kota Rp10.000', ['price']],
    ['Diskon Rp5.000', ['off']],
    ['Hemat sampai 5rb', ['off']],
    ['lebih murah Rp2.000', ['off']],
    ['Minimal belanja Rp50.000', ['off']],
    ['pesanan di atas 100rb', ['off']],
    ['min. order Rp50.000', ['off']],
    ['Diskon. Harga Rp38.000', ['price']],
    ['Rp38.000, ongkir Rp10.000, diskon Rp5.000', ['price', 'delivery', 'off']],
  ] as const)('in “%s” is %j', (text, kinds) => expect(findPrices(text).map(({ kind }) => kind)).toEqual(kinds));
});
