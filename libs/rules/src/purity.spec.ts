import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const impure = [
  /\bDate\b/,
  /\bIntl\b/,
  /\bMath\.random\b/,
  /\btoLocale/,
  /\blocaleCompare\b/,
  /\bperformance\b/,
  /\bparseFloat\b/,
  /\btoFixed\b/,
  // The target phones' browser (Chrome 90) doesn't have these.
  /\.at\(/,
  /\bhasOwn\b/,
  /\bfindLast/,
  /\btoSorted\b/,
  /\btoReversed\b/,
  /\bstructuredClone\b/,
  /\bgroupBy\b/,
  // No dependency: a rule imports its siblings only.
  /from '(?!\.\/)/,
];

const impurities = (source: string) =>
  impure.filter((pattern) => pattern.test(source.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '')));

describe('the rules', () => {
  const files = readdirSync(__dirname).filter((name) => /^[a-z-]+\.ts$/.test(name));

  it.each(files)('%s knows no clock, no locale and no dependency', (name) => {
    expect(impurities(readFileSync(join(__dirname, name), 'utf8'))).toEqual([]);
  });

  it.each([
    'new Date()',
    'Math.random()',
    'a.localeCompare(b)',
    'list.at(-1)',
    "import { z } from 'zod';",
    "import x from '../x';",
  ])('would not let %j pass', (planted) => {
    expect(impurities(planted)).toHaveLength(1);
  });
});
