import { checkCopy } from './check-copy';
import { goldenTexts } from './golden.given';

const shown = (card: (typeof goldenTexts)[number]) =>
  checkCopy(card)
    .findings.map(({ code, at }) => (at === undefined ? code : `${code}: ${card.text.slice(at[0], at[1])}`))
    .sort();

const severities: Readonly<Record<string, string>> = {
  'price-differs': 'mend',
  'price-unknown': 'proof',
  'price-missing': 'mend',
  'sum-unknown-off': 'proof',
  'sum-unknown-delivery': 'proof',
  'fact-differs': 'mend',
  'fact-unknown': 'proof',
  'order-missing': 'mend',
  'certificate-missing': 'proof',
  'certificate-differs': 'proof',
  'claim-health': 'stop',
  'claim-superlative': 'mend',
  'claim-exaggeration': 'mend',
  'claim-authority': 'mend',
  'claim-proof': 'proof',
  'respect-body': 'mend',
  'point-late': 'hint',
  'too-long': 'hint',
  'reading-capitals': 'hint',
  'reading-emoji': 'hint',
  'reading-exclamations': 'hint',
};

describe('the golden texts', () => {
  it('are forty or more', () => {
    expect(goldenTexts.length).toBeGreaterThanOrEqual(40);
  });

  it.each(goldenTexts.map((golden) => [golden.text.slice(0, 70), golden] as const))('%s', (_, golden) => {
    expect(shown(golden)).toEqual([...golden.findings].sort());
    for (const { code, severity, values } of checkCopy(golden).findings) {
      const guarantee = /langsing/u.test(String(values['word'])) ? 'stop' : 'mend';
      const expected = code.endsWith('-right') ? 'good' : code === 'claim-guarantee' ? guarantee : severities[code];
      expect([code, severity]).toEqual([code, expected]);
    }
  });
});
