import { aFramework, readFiles } from '../testing/check-files';
import { aCurriculum, path, withWords } from '../testing/curriculum.given';
import { aTranslatedCurriculum, english } from '../testing/translation.given';
import type { SourceFiles } from '../shape/source-files';
import { inspectCurriculum } from './inspect-curriculum';

const inspect = (files: SourceFiles, today = '2026-11-23') =>
  inspectCurriculum(readFiles(files), aFramework(), today).map(({ rule, severity, file, line }) => ({
    rule,
    severity,
    file,
    line,
  }));

describe('The gate before publishing', () => {
  it('lets a sound curriculum pass', () => expect(inspect(aCurriculum())).toEqual([]));

  it('advises to look at a source again a year after it was checked, and not a day before', () => {
    // The source of lesson 3.2 was checked on 2026-02-01.
    expect(inspect(aCurriculum(), '2027-02-01')).toEqual([]);
    expect(inspect(aCurriculum(), '2027-02-02')).toEqual([
      { rule: 'source/review-due', severity: 'warning', file: path.second, line: 10 },
    ]);
  });

  it('doubts a source that claims to be checked tomorrow', () =>
    expect(inspect(aCurriculum(), '2026-01-31').map(({ rule, severity }) => [rule, severity])).toEqual([
      ['source/checked-later', 'warning'],
    ]));

  it('refuses a module that is too heavy for a weak signal, and says which', () => {
    const long = 'Bu Tiur memasang foto kue. '.repeat(12_000);
    const heavy = withWords(path.first, 'Bu Tiur memasang foto kue. ', long);
    expect(inspect(heavy).filter(({ severity }) => severity === 'error')).toEqual([
      { rule: 'module/too-heavy', severity: 'error', file: path.module, line: 3 },
    ]);
  });

  it('refuses one that is too heavy in English alone', () => {
    const long = 'A buyer asks for the price. '.repeat(12_000);
    const heavy = withWords(english.first, 'A buyer asks for the price.', long, aTranslatedCurriculum());
    expect(inspect(heavy).filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'module/too-heavy' }]);
  });

  it('weighs nothing that has other errors', () => {
    const broken = withWords(path.second, 'recall: [', 'recall: [00000000-0000-4000-8000-000000000099, ');
    expect(inspect(broken).map(({ rule }) => rule)).not.toContain('module/too-heavy');
    expect(inspect(broken)).not.toEqual([]);
  });
});
