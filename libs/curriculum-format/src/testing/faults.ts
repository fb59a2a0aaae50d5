import { findIn, lineOf } from './check-files';
import type { SourceFiles } from '../shape/source-files';
import { aCurriculum, withWords } from './curriculum.given';

/** A fault planted in a sound curriculum: the words that take others' place, and what must be found on which line. */
export type Fault = {
  readonly title: string;
  readonly in: string;
  readonly words: string;
  readonly become: string;
  readonly rule: string;
  readonly severity?: 'warning';
  /** Words on the line where it is found, after planting; by default the planted line. In another file: its path too. */
  readonly foundAt?: string;
  readonly foundIn?: string;
  /** Rules that the same fault breaks besides. */
  readonly alongWith?: readonly string[];
};

/** One test per fault: it is found in these files, on the right line, in both languages, and nothing else is. */
export function itFinds(faults: readonly Fault[], given: () => SourceFiles = aCurriculum): void {
  it.each(faults)(
    'finds $title',
    ({ in: path, words, become, rule, severity = 'error', foundAt, foundIn = path, alongWith = [] }) => {
      const files = withWords(path, words, become, given());
      const line = lineOf(files, foundIn, foundAt ?? become.split('\n')[0] ?? '');
      const findings = findIn(files);

      expect(findings).toContainEqual({
        file: foundIn,
        line,
        severity,
        rule,
        what: { id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
        how: { id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
      });
      expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual([rule, ...alongWith].sort());
    },
  );
}
