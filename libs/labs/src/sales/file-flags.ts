import type { LabFinding } from '../door';
import type { HeaderWords } from './header-words';
import { noColumn, type Answers } from './map-columns';
import { zones, type Zone } from './prepare';

type Flags = ReadonlyMap<string, readonly string[]>;

/** Flags that answer the question of the same or another name. */
const answeredBy: Readonly<Record<string, string>> = {
  dates: 'dates',
  numbers: 'numbers',
  jumlah: 'jumlah',
  duplicates: 'duplicates',
  total: 'total.per',
  cost: 'cost.per',
  blank: 'dates.blank',
  m: 'numbers.m',
};

/** What a command line says of a file: answers, the shop's zone and day, and the fields that there are not. */
export interface FileFlags {
  readonly answers: Answers;
  readonly zone: Zone | undefined;
  readonly today: string | undefined;
  readonly findings: readonly LabFinding[];
}

/**
 * Reads the flags that answer a file's questions: `--map field=column` names a column, `--answer question=option` answers any
 * question by its id, and the others are short for common ones; `more` are those of another lab.
 */
export function fileFlags(flags: Flags, words: HeaderWords, more: readonly string[] = []): FileFlags {
  const findings: LabFinding[] = [];
  const answers: Record<string, string> = {};
  for (const [flag, question] of [...Object.entries(answeredBy), ...more.map((id) => [id, id] as const)]) {
    const given = last(flags, flag);
    if (given !== undefined) answers[question] = given;
  }
  for (const [id, option] of pairs(flags.get('answer'))) answers[id] = option;
  for (const [field, column] of pairs(flags.get('map'))) {
    if (field in words) answers[`column.${field}`] = column;
    else findings.push({ code: 'unknown-field', severity: 'mend', values: { field } });
  }
  const zone = last(flags, 'zone');
  return {
    answers,
    zone: zone !== undefined && isZone(zone) ? zone : undefined,
    today: last(flags, 'today'),
    findings,
  };
}

/** The columns that a flag names and the file has not. */
export function unknownColumns(flags: Flags, columns: readonly string[]): LabFinding[] {
  const known = new Set([...columns.map((name) => name.toLowerCase()), noColumn]);
  return pairs(flags.get('map'))
    .filter(([, column]) => !known.has(column.toLowerCase()))
    .map(([, column]) => ({ code: 'unknown-column', severity: 'mend', values: { column } }));
}

function last(flags: Flags, name: string): string | undefined {
  const values = flags.get(name);
  return values?.[values.length - 1];
}

function pairs(texts: readonly string[] = []): [string, string][] {
  return texts
    .filter((text) => text.includes('='))
    .map((text) => {
      const at = text.indexOf('=');
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    });
}

function isZone(text: string): text is Zone {
  return text in zones;
}
