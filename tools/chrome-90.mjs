// What came to browsers after Chrome 90 (April 2021), the oldest a learner's phone may have. Compiling lowers syntax, but adds no functions.
import { parseAst } from 'rolldown/parseAst';

/** Called as a method of anything: the name alone is telling. */
const methods = new Set([
  'at',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'isWellFormed',
  'toWellFormed',
  'checkVisibility',
  'showPopover',
  'hidePopover',
  'togglePopover',
  'setHTMLUnsafe',
  'difference',
  'intersection',
  'symmetricDifference',
  'isSubsetOf',
]);
/** Functions of a named object. */
const functions = new Set([
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Array.fromAsync',
  'Promise.withResolvers',
  'Promise.try',
  'AbortSignal.timeout',
  'AbortSignal.any',
  'URL.canParse',
  'URL.parse',
  'crypto.randomUUID',
  'ReadableStream.from',
  'Response.json',
  'Iterator.from',
]);
const globals = new Set(['structuredClone', 'scheduler', 'Iterator']);

const styles = [
  [/@layer\b/, '@layer'],
  [/@container\b/, '@container'],
  [/@scope\b/, '@scope'],
  [/:has\(/, ':has()'],
  [/[\d.](?:d|s|l)v(?:h|w|min|max)\b/, 'dvh and its kin'],
  [/\b(?:color-mix|oklch|oklab|lab|lch|hwb)\(/, 'new colour functions'],
  [/[{;]\s*&/, 'nested rules'],
  [/\bsubgrid\b/, 'subgrid'],
];

/** What of a script Chrome 90 would not understand. A use that is asked for first (`x.f && x.f()`, `typeof f`) is a use it can do without. */
export function newerInScript(code, file) {
  const found = new Set();
  const asked = new Set();
  const visit = (node, parents) => {
    if (!node || typeof node.type !== 'string') return;
    look(node, parents);
    for (const [name, value] of Object.entries(node)) {
      if (name === 'parent') continue;
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof child === 'object') visit(child, [...parents.slice(-6), node]);
    }
  };
  const look = (node, parents) => {
    if (node.type === 'StaticBlock') found.add('a static block');
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'PrivateIdentifier')
      found.add('#x in y');
    if (node.type === 'Literal' && node.regex?.flags.includes('v')) found.add('a regular expression with the flag v');
    if (node.type === 'MemberExpression' && !node.computed) {
      const name = node.property.name;
      const path = node.object.type === 'Identifier' ? `${node.object.name}.${name}` : '';
      const called = parents.at(-1)?.type === 'CallExpression' && parents.at(-1).callee === node;
      if (functions.has(path)) (called && !node.optional && !parents.at(-1).optional ? found : asked).add(path);
      if (methods.has(name) && called && !parents.at(-1).optional) found.add(`.${name}()`);
    }
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && globals.has(node.callee.name))
      found.add(`${node.callee.name}()`);
    if (node.type === 'UnaryExpression' && node.operator === 'typeof' && node.argument.type === 'Identifier')
      asked.add(`${node.argument.name}()`);
  };
  visit(parseAst(code, {}, file), []);
  return [...found].filter((what) => !asked.has(what));
}

export const newerInStyles = (css) => styles.flatMap(([pattern, name]) => (pattern.test(css) ? [name] : []));
