import { checkCopy } from './check-copy';
import { goldenTexts } from './golden.given';

const shown = (card: (typeof goldenTexts)[number]) =>
  checkCopy(card)
    .findings.map(({ code, at }) => (at === undefined ? code : `${code}: ${card.text.slice(at[0], at[1])}`))
    .sort();

describe('the golden texts', () => {
  it('are forty or more', () => {
    expect(goldenTexts.length).toBeGreaterThanOrEqual(40);
  });

  it.each(goldenTexts.map((golden) => [golden.text.slice(0, 70), golden] as const))('%s', (_, golden) => {
    expect(shown(golden)).toEqual([...golden.findings].sort());
  });
});
