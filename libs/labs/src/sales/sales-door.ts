import type { Door, LabFinding } from '../door';
import { analyse } from './analyse';
import { salesWords } from './header-words';
import { prepare, zones, type Zone } from './prepare';
import { readFile } from './read-file';
import { reportOf } from './report-of';

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

/**
 * The lab for the command line: a file's bytes in, the same report as on the phone out.
 *
 * `--map field=column` names a column, `--answer question=option` answers any question by its id; `--dates`,
 * `--numbers`, `--jumlah`, `--duplicates`, `--total`, `--cost`, `--blank` and `--m` are short for common ones;
 * `--today` and `--zone` say when and where the shop is.
 */
export const salesDoor: Door = (file, flags) => {
  const reading = readFile(file);
  if ('trouble' in reading) return { result: null, questions: [], findings: [reading.trouble] };
  const findings: LabFinding[] = [];
  const answers: Record<string, string> = {};
  for (const [flag, question] of Object.entries(answeredBy)) {
    const given = last(flags, flag);
    if (given !== undefined) answers[question] = given;
  }
  for (const [id, option] of pairs(flags.get('answer'))) answers[id] = option;
  for (const [field, column] of pairs(flags.get('map'))) {
    if (field in salesWords) answers[`column.${field}`] = column;
    else findings.push({ code: 'unknown-field', severity: 'mend', values: { field } });
  }

  const zone = last(flags, 'zone');
  const prepared = prepare(reading.table, answers, zone !== undefined && isZone(zone) ? { zone } : {});
  findings.push(...prepared.findings, ...unknownColumns(flags, prepared.columns));
  const { columns, mapping, questions, sales } = prepared;
  if (!sales) return { result: { columns, mapping, summary: null }, questions, findings };
  const today = last(flags, 'today');
  const report = analyse(sales, today === undefined ? {} : { today });
  findings.push(...report.findings);
  const { findings: _, ...views } = report;
  return { result: { columns, mapping, ...views, report: reportOf(report) }, questions, findings };
};

function last(flags: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
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

function unknownColumns(flags: ReadonlyMap<string, readonly string[]>, columns: readonly string[]): LabFinding[] {
  const known = new Set([...columns.map((name) => name.toLowerCase()), '-']);
  return pairs(flags.get('map'))
    .filter(([, column]) => !known.has(column.toLowerCase()))
    .map(([, column]) => ({ code: 'unknown-column', severity: 'mend', values: { column } }));
}
