import { hasRacik, racikIngredients } from './index';

describe('hasRacik', () => {
  it('has the ingredients in the order of their name', () => {
    expect(racikIngredients.map((ingredient) => ingredient.charAt(0)).join('')).toBe('racik');
    expect(Object.keys(hasRacik({}))).toEqual([...racikIngredients]);
  });

  it.each([
    ['three words', 'bolu pandan lembut', true],
    ['words over several lines', 'bolu\n pandan\t600 gram ', true],
    ['words joined by a hyphen count once each', 'ibu-ibu arisan kantor', true],
    ['a price among the words', 'bolu pandan Rp38.000', true],
    ['nothing', '', false],
    ['blanks', '   \n ', false],
    ['two words', 'bolu pandan', false],
    ['dashes and dots', '- . - … !', false],
    ['two words and an emoji', 'bolu pandan 🍰', false],
  ])('%s: %j is %s', (_, text, filled) => {
    expect(hasRacik({ arah: text })).toEqual({
      rincian: false,
      arah: filled,
      cara: false,
      ingin: false,
      kendala: false,
    });
  });

  it('needs every ingredient in its own field', () => {
    expect(Object.values(hasRacik({ kendala: 'rincian arah cara ingin kendala' })).filter(Boolean)).toHaveLength(1);
  });
});
