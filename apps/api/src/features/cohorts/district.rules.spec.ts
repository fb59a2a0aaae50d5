import { findDistrict, guessDistrict } from './district.rules';

const medan = [
  { code: '12.71.01', name: 'Medan Kota' },
  { code: '12.71.04', name: 'Medan Denai' },
  { code: '12.71.05', name: 'Medan Barat' },
  { code: '12.71.06', name: 'Medan Deli' },
  { code: '12.71.17', name: 'Medan Baru' },
];

it.each([
  'Medan Denai',
  'medan denai',
  ' Kec. Medan Denai ',
  'KECAMATAN MEDAN DENAI',
  'Denai',
  'Kec Denai',
  'MedanDenai',
  '12.71.04',
])('knows %j', (typed) => expect(findDistrict(medan, typed)?.code).toBe('12.71.04'));

it.each(['', 'Kec.', 'Medan', 'Medan Dena', '12.71', '12.71.99', 'Balikpapan Kota'])('does not know %j', (typed) => {
  expect(findDistrict(medan, typed)).toBeUndefined();
});

it('takes a short name only where it is the only one', () => {
  expect(findDistrict([...medan, { code: '64.71.06', name: 'Balikpapan Kota' }], 'Kota')).toBeUndefined();
});

it.each([
  ['Medan Dena', '12.71.04'],
  ['denay', '12.71.04'],
  ['Medan Kota Raya', undefined],
  ['Medan Bara', undefined],
  ['Surabaya', undefined],
])('guesses from %j: %s', (typed, code) => {
  expect(guessDistrict(medan, typed)?.code).toBe(code);
});
