import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const impure = [
  /\bnew Date\b/,
  /\bDate\.(now|parse|UTC)\b/,
  /\bIntl\b/,
  /\bMath\.(random|log\w*|exp\w*|pow|sin|cos|tan\w*)\b/,
  /\*\*/,
  /\btoLocale/,
  /\blocaleCompare\b/,
  /\bperformance\b/,
  /\bparseFloat\b/,
  // The target phones' browser (Chrome 90) doesn't have these.
  /\.at\(/,
  /\bhasOwn\b/,
  /\bfindLast/,
  /\btoSorted\b/,
  /\btoReversed\b/,
  /\bstructuredClone\b/,
  /\bgroupBy\b/,
];

const impurities = (source: string) =>
  impure.filter((pattern) => pattern.test(source.replace(/\/\*\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '')));

const engines = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.(spec|given|bench)\.ts$/.test(path),
);

describe('the engines of the labs', () => {
  it('are found', () => {
    expect(engines.length).toBeGreaterThan(0);
  });

  it.each(engines)('%s counts the same on every phone and on the server: no clock, no locale, no chance', (path) => {
    expect(impurities(readFileSync(join(__dirname, path), 'utf8'))).toEqual([]);
  });

  it.each(['new Date()', 'Math.random()', 'Math.log(2)', 'a ** b', 'a.localeCompare(b)', 'list.at(-1)'])(
    'would not let %j pass',
    (planted) => {
      expect(impurities(planted)).toHaveLength(1);
    },
  );
});
