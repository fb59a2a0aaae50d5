import { frameworkPath, frameworkText } from '../testing/curriculum.given';
import { competenciesOf, parseFramework } from './parse-framework';

const rulesAfter = (words: string, become: string): string[] => {
  expect(frameworkText).toContain(words);
  return parseFramework(frameworkText.replace(words, become), frameworkPath).findings.map(({ rule }) => rule);
};

describe('parseFramework', () => {
  it('reads a sound framework', () => {
    const { framework, findings } = parseFramework(frameworkText, frameworkPath);

    expect(findings).toEqual([]);
    expect(framework === null ? [] : [...competenciesOf(framework).keys()]).toEqual(['B1', 'B2', 'B3']);
  });

  it.each([
    ['a code used twice', 'code: B2', 'code: B1', 'framework/code-repeated'],
    ['a code outside its area', 'code: B2', 'code: C2', 'framework/code-outside-area'],
    ['levels out of order', 'level: 2', 'level: 3', 'framework/level-order'],
    ['a path competency without its path', 'core: none', 'core: path', 'framework/path-mismatch'],
    ['a path where there is none', 'core: none', 'core: base\n        path: data', 'framework/path-mismatch'],
    ['a kind that does not exist', 'kind: skill', 'kind: talent', 'shape/invalid-value'],
    ['three indicators', '          - { id: empat, en: four }\n', '', 'shape/too-small'],
    ['a title in one language', 'title: { id: Menulis, en: Writes }', 'title: { id: Menulis }', 'shape/invalid-type'],
    ['a version that is text', 'version: 1', 'version: satu', 'shape/invalid-type'],
  ])('finds %s', (_title, words, become, rule) => {
    expect(rulesAfter(words, become)).toEqual([rule]);
  });
});
