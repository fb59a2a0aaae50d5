import fc from 'fast-check';
import { maskPhone, readPhone, showPhone } from './phone.rules';

describe('readPhone', () => {
  it.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '0812.3456.7890',
    '0812/34567890',
    '81234567890',
    '81234567890.0',
    '81234567890,00',
    '6281234567890',
    '+6281234567890',
    '+62 (812) 3456-7890',
    '+62 812–3456–7890',
    '+62081234567890',
    '006281234567890',
    "'081234567890",
    '’081234567890',
    '="081234567890"',
    '"081234567890"',
    '\u202a+62 812-3456-7890\u202c',
    '\u00a00812\u00a03456\u00a07890\u00a0',
    '０８１２３４５６７８９０',
    '6.281234567890E+12',
    '8,1234567890e10',
  ])('reads %j', (cell) => {
    expect(readPhone(cell)).toEqual({ phone: '+6281234567890' });
  });

  it.each([
    ['', 'phone-missing'],
    ['  ', 'phone-missing'],
    ["'", 'phone-missing'],
    ['6,28123E+11', 'phone-cut-by-excel'],
    ['6.28E+11', 'phone-cut-by-excel'],
    ['8,12E10', 'phone-cut-by-excel'],
    ['081234567890 / 081398765432', 'phone-two-numbers'],
    ['081234567890, 081398765432', 'phone-two-numbers'],
    ['081234567890 081398765432', 'phone-two-numbers'],
    ['081234567890 atau 0813-9876-5432', 'phone-two-numbers'],
    ['0812', 'phone-not-valid'],
    ['0812345678901234', 'phone-not-valid'],
    ['tidak ada', 'phone-not-valid'],
    ['081234567890 (istri)', 'phone-not-valid'],
    ['-', 'phone-not-valid'],
    ['#N/A', 'phone-not-valid'],
    ['=1+1', 'phone-not-valid'],
    ['0,00E+00', 'phone-cut-by-excel'],
  ])('names what is wrong with %j', (cell, reason) => {
    expect(readPhone(cell)).toEqual({ reason });
  });

  it('answers to any cell with a storable number or a reason', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789+-. ,/E()\'"=') }));
    fc.assert(
      fc.property(cell, (text) => {
        const { phone, reason } = readPhone(text);
        expect(phone === undefined).toBe(reason !== undefined);
        expect(phone ?? '+62812345678').toMatch(/^\+[1-9]\d{7,14}$/);
      }),
    );
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (rest) => {
        const { phone } = readPhone(`081${rest}`);
        if (phone) expect(readPhone(showPhone(phone))).toEqual({ phone });
      }),
    );
  });
});

it.each([
  ['+6281234567890', '0812-3456-7890', '0812-****-7890'],
  ['+62812345678', '0812-3456-78', '0812-**56-78'],
  ['+60123456789', '+60 12 345 6789', '+60 12 *** 6789'],
])('shows %s as %s, and to strangers as %s', (phone, shown, masked) => {
  expect(showPhone(phone)).toBe(shown);
  expect(maskPhone(phone)).toBe(masked);
});
