import fc from 'fast-check';
import { decideNumbers, readNumber, type MeaningOfM, type NumberStyle } from './read-numbers';

describe('a column of numbers', () => {
  it.each<[readonly string[], NumberStyle, boolean]>([
    [['1.500.000', '15.000'], 'id', false],
    [['1,500,000', '15,000'], 'en', false],
    [['1.500,50'], 'id', false],
    [['1,500.50'], 'en', false],
    [['15.000', '7.500', '500'], 'id', false],
    [['15,000', '7,500', '500'], 'en', false],
    [['0.500', '1.5'], 'en', false],
    [['0,5', '1,25'], 'id', false],
    [['12', '7'], 'id', false],
    [[], 'id', false],
    [['15.000', '15.5'], 'id', true],
    [['15.000', '15.5', '2.25'], 'en', true],
    [['15.000', '15,000'], 'id', true],
    [['1.500.000', '1,500,000'], 'id', true],
    [['1,5jt', '15.000'], 'id', false],
    [['1.500.000', '15.000', '15,000'], 'id', true],
    [['kopi', 'teh'], 'id', false],
  ])('%j is written in %s style, contradicting itself: %s', (cells, style, mixed) => {
    expect(decideNumbers(cells)).toMatchObject({ style, mixed });
  });

  it('shows five of the cells that contradict each other, of both kinds', () => {
    const { examples } = decideNumbers(['15.000', '16.000', '17.000', '18.000', '19.000', '20,000']);
    expect(examples).toHaveLength(5);
    expect(examples).toContain('20,000');
  });
});

describe('a number', () => {
  it.each<[string, NumberStyle, number]>([
    ['15000', 'id', 15_000],
    ['Rp15.000', 'id', 15_000],
    ['Rp 15.000,-', 'id', 15_000],
    ['Rp. 15.000,00', 'id', 15_000],
    ['IDR 15,000.50', 'en', 15_000.5],
    ['1.500.000', 'id', 1_500_000],
    ['15rb', 'id', 15_000],
    ['15 ribu', 'id', 15_000],
    ['15k', 'en', 15_000],
    ['1,5 jt', 'id', 1_500_000],
    ['1.5 juta', 'id', 1_500_000],
    ['2 miliar', 'id', 2_000_000_000],
    ['2 milyar', 'id', 2_000_000_000],
    ['-5.000', 'id', -5_000],
    ['−5.000', 'id', -5_000],
    ['(5.000)', 'id', -5_000],
    ['+5.000', 'id', 5_000],
    ['0,5', 'id', 0.5],
    ['\u200f15.000\u00a0', 'id', 15_000],
  ])('%j in %s style is %d', (text, style, value) => {
    expect(readNumber(text, style)).toMatchObject({ value });
  });

  it.each<[string, NumberStyle]>([
    ['', 'id'],
    ['-', 'id'],
    ['kopi', 'id'],
    ['2 bungkus', 'id'],
    ['1.50.000', 'id'],
    ['1,500,000', 'id'],
    ['1.500.000', 'en'],
    ['(5.000', 'id'],
    ['5.000)', 'id'],
    ['1,5,5', 'id'],
    ['=1+1', 'id'],
    ['1e9', 'id'],
    ['2m', 'id'],
    ['1234567890123456', 'id'],
    ['.000', 'id'],
    ['1,5.000', 'id'],
  ])('%j in %s style is none', (text, style) => {
    expect(readNumber(text, style)).toBeUndefined();
  });

  it.each<[string, NumberStyle, boolean]>([
    ['15.5', 'id', true],
    ['15,000', 'id', true],
    ['15,5', 'id', false],
    ['15.000', 'id', false],
    ['15.000', 'en', true],
    ['15,5', 'en', true],
  ])('%j in %s style is odd: %s', (text, style, odd) => {
    expect(readNumber(text, style)).toMatchObject({ odd });
  });

  it.each<[MeaningOfM, number | undefined]>([
    ['juta', 2_000_000],
    ['miliar', 2_000_000_000],
    [undefined, undefined],
  ])('"2m" for somebody who means %s is %s', (m, value) => {
    expect(readNumber('2m', 'id', m)?.value).toBe(value);
  });

  it('of pieces may have a unit behind it', () => {
    expect(readNumber('2 bungkus', 'id', undefined, true)).toEqual({ value: 2, odd: false });
    expect(readNumber('10 pcs.', 'id', undefined, true)).toEqual({ value: 10, odd: false });
    expect(readNumber('kopi 2', 'id', undefined, true)).toBeUndefined();
  });

  it('of a workbook needs no reading', () => {
    expect(readNumber(15.5, 'id')).toEqual({ value: 15.5, odd: false });
    expect(readNumber({ serial: 46_000 }, 'id')).toBeUndefined();
  });

  it('written in either style is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        (whole, cents, id) => {
          const [group, decimal] = id ? ['.', ','] : [',', '.'];
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group!);
          const text = `Rp ${grouped}${decimal}${String(cents).padStart(2, '0')}`;
          expect(readNumber(text, id ? 'id' : 'en')!.value).toBeCloseTo(whole + cents / 100, 2);
          expect(decideNumbers([text]).style).toBe(id ? 'id' : 'en');
        },
      ),
    );
  });
});
