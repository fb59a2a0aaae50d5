import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

/** What Chrome 90 does not know and would drop without a word. Features it may safely ignore are left out. */
const tooNew: readonly (readonly [string, RegExp])[] = [
  ['cascade layers', /@layer|\blayer\(/],
  ['container queries', /@container|container-(?:type|name)|\b\d*\.?\d+cq[whib]/],
  ['scope and starting style', /@scope|@starting-style/],
  ['media ranges', /@media[^{]*[<>]/],
  [':has', /:has\(/],
  ['nth-child of', /:nth-child\([^)]*\bof\b/],
  ['popover and details pseudo-elements', /:popover-open|::details-content|:user-(?:in)?valid/],
  ['nesting', /[{;]\s*&|^\s+&/m],
  ['viewport units for bars', /\d(?:d|s|l)v(?:h|w|b|i|min|max)\b/],
  ['line-height units', /\d(?:r?lh|cap|ric|rex)\b/],
  ['new colour functions', /color-mix\(|\b(?:ok)?l(?:ch|ab)\(|light-dark\(|\bcolor\(|\bfrom var\(/],
  ['transform properties', /^\s*(?:translate|rotate|scale):/m],
  ['accent colour of controls', /accent-color:/],
  ['subgrid and masonry', /subgrid|masonry/],
  ['scrollbar gutter', /scrollbar-(?:gutter|color|width):/],
  ['fields that size themselves', /field-sizing:/],
  ['unprefixed masks', /^\s*mask(?:-\w+)?:/m],
  ['anchors', /anchor\(|position-anchor|anchor-name/],
  ['mathematics', /\b(?:round|mod|rem|sin|cos|pow|sqrt|abs|sign)\(/],
  ['overflow clip margin', /overflow-clip-margin:/],
];

const withoutComments = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '');

const foundIn = (css: string): string[] =>
  tooNew.filter(([, pattern]) => pattern.test(withoutComments(css))).map(([feature]) => feature);

describe('Styles', () => {
  it.each(files)('%s uses nothing newer than Chrome 90', (file) => {
    expect(foundIn(readFileSync(join(__dirname, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['cascade layers', '@layer parts { a { color: red } }'],
    ['cascade layers', "@import './base.css' layer(base);"],
    ['container queries', '@container (min-width: 20em) { a { color: red } }'],
    ['media ranges', '@media (width >= 40em) { a { color: red } }'],
    [':has', 'a:has(b) { color: red }'],
    ['nesting', '.card {\n  & .t { color: red }\n}'],
    ['viewport units for bars', '.app { min-height: 100dvh }'],
    ['new colour functions', 'a { color: color-mix(in srgb, red, blue) }'],
    ['new colour functions', 'a { color: oklch(0.5 0.1 120) }'],
    ['transform properties', '.x {\n  rotate: 45deg;\n}'],
  ])('would notice %s', (feature, css) => {
    expect(foundIn(css)).toContain(feature);
  });

  it('are all imported, in the order of the design', () => {
    const index = readFileSync(join(__dirname, 'index.css'), 'utf8');
    const imported = [...index.matchAll(/@import '\.\/(.+)';/g)].map(([, file]) => file);
    expect([...imported].sort()).toEqual(files.filter((file) => file !== 'index.css').sort());
    expect(imported[0]).toBe('fonts.css');
    expect(imported.at(-1)).toBe('util.css');
  });

  it('take every value from a token that exists', () => {
    const css = files.map((file) => withoutComments(readFileSync(join(__dirname, file), 'utf8'))).join('\n');
    const defined = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});
