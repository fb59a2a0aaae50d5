import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Values = Readonly<Record<string, string>>;
type Block = { selector: string; values: Values };

const blocksOf = (file: string): Block[] => {
  const css = readFileSync(join(__dirname, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  return [...css.matchAll(/([^{};]+)\{([^{}]+)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    values: Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
};

const light = blocksOf('tokens.css');
const dark = blocksOf('tokens-dark.css');
const modes = blocksOf('tokens-modes.css');

const valuesOf = (blocks: readonly Block[], selector: string): Values => {
  const block = blocks.find((one) => one.selector === selector);
  if (!block) throw new Error(`No block ${selector}`);
  return block.values;
};

const inDark = ":root[data-theme='dark']";
const learner = valuesOf(light, ':root');
const learnerDark = { ...learner, ...valuesOf(dark, inDark) };
const desk = (name: string): Values => ({ ...learner, ...valuesOf(light, `[data-desk='${name}']`) });
const deskDark = (name: string): Values => ({ ...learnerDark, ...valuesOf(dark, `${inDark}[data-desk='${name}']`) });

const themes: readonly [string, Values][] = [
  ['the learner in light', learner],
  ['the learner in dark', learnerDark],
  ['the mentor in light', desk('mentor')],
  ['the mentor in dark', deskDark('mentor')],
  ['the Dinas in light', desk('dinas')],
  ['the Dinas in dark', deskDark('dinas')],
];

const grounds = ['paper', 'surface', 'sunk', 'accent-tint'] as const;
const states = ['ok', 'wait', 'fix', 'info'] as const;

// Running text 7, other text 4.5, edges and fills that carry meaning 3.
const pairs: readonly (readonly [string, string, number])[] = [
  ...grounds.flatMap((ground) => [
    ['ink', ground, 7] as const,
    ['ink-2', ground, 7] as const,
    ['accent-text', ground, ground === 'sunk' ? 4.5 : 7] as const,
    ['accent', ground, 3] as const,
    ['focus', ground, 3] as const,
  ]),
  ...['paper', 'surface', 'sunk'].map((ground) => ['edge', ground, 3] as const),
  ...states.flatMap((state) => [
    ['ink', `${state}-tint`, 7] as const,
    [`${state}-text`, `${state}-tint`, 7] as const,
    [`${state}-text`, 'surface', 7] as const,
    [state, `${state}-tint`, 3] as const,
  ]),
  ...['ok', 'wait', 'fix'].map((state) => [state, 'surface', 3] as const),
  ['fix-text', 'paper', 7],
  ['on-accent', 'accent', 7],
  ['on-accent', 'accent-hover', 7],
  ...['c-0', 'c-1', 'c-2', 'c-3', 'c-4'].map((series) => [series, 'surface', 3] as const),
];

const luminance = (hex: string): number => {
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`Not a colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one = '', other = ''): number => {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

describe('Contrast', () => {
  it('is counted as WCAG 2 does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  describe.each(themes)('for %s', (_, values) => {
    it.each(pairs)('%s on %s reaches %d', (front, back, minimum) => {
      expect(contrast(values[front], values[back])).toBeGreaterThanOrEqual(minimum);
    });
  });

  it.each([
    [":root[data-contrast='more']", learner],
    [":root[data-theme='dark'][data-contrast='more']", learnerDark],
  ])('grows when more is asked for: %s', (selector, values) => {
    const more = { ...values, ...valuesOf(modes, selector) };
    expect(contrast(more['ink'], more['paper'])).toBe(21);
    for (const line of ['line', 'edge']) expect(contrast(more[line], more['surface'])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('The two ways into the dark', () => {
  it.each(['', "[data-desk='mentor']", "[data-desk='dinas']"])('hold the same values%s', (which) => {
    expect(valuesOf(dark, `:root:not([data-theme='light'])${which}`)).toEqual(valuesOf(dark, inDark + which));
  });

  it('hold the same high contrast', () => {
    const followingThePhone = modes.filter(({ selector }) => selector.includes(":not([data-theme='light'])"));
    expect(followingThePhone).toHaveLength(2);
    for (const { values } of followingThePhone)
      expect(values).toEqual(valuesOf(modes, `${inDark}[data-contrast='more']`));
  });
});
