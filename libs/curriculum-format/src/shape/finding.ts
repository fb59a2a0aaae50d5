/** One sentence in both languages of the desks. */
export type Sentence = { readonly id: string; readonly en: string };

/** Something an author should mend: where it stands, what is wrong and how to put it right. Errors keep a version from being published. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning';
  /** The rule's lasting name, for tests and for switching on; the sentences may change. */
  readonly rule: string;
  readonly what: Sentence;
  readonly how: Sentence;
};

/** A place in a source file; lines count from 1. */
export type Place = { readonly file: string; readonly line: number };

export const error = ({ file, line }: Place, rule: string, what: Sentence, how: Sentence): Finding => ({
  file,
  line,
  severity: 'error',
  rule,
  what,
  how,
});

export const warning = (place: Place, rule: string, what: Sentence, how: Sentence): Finding => ({
  ...error(place, rule, what, how),
  severity: 'warning',
});

/** Whether a version with these findings may not be published. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** Findings in the order in which an author meets them: by file, then by line; errors before warnings. */
export const inReadingOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.severity, b.severity) || compare(a.rule, b.rule),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
