import type { Door } from '../door';
import { analyse } from './analyse';
import { fileFlags, unknownColumns } from './file-flags';
import { salesWords } from './header-words';
import { prepare } from './prepare';
import { readFile } from './read-file';
import { reportOf } from './report-of';

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
  const { answers, zone, today, findings: misnamed } = fileFlags(flags, salesWords);
  const prepared = prepare(reading.table, answers, zone ? { zone } : {});
  const { columns, mapping, questions, sales } = prepared;
  const findings = [...misnamed, ...prepared.findings, ...unknownColumns(flags, columns)];
  if (!sales) return { result: { columns, mapping, summary: null }, questions, findings };
  const report = analyse(sales, today === undefined ? {} : { today });
  const { findings: found, ...views } = report;
  return {
    result: { columns, mapping, ...views, report: reportOf(report) },
    questions,
    findings: [...findings, ...found],
  };
};
