import type { Door, LabFinding, LabQuestion } from '../door';
import { readJson } from '../file';
import { AdvertWork, advertEngine, conclusions } from './advert-work';
import { resultOf } from './result-of';

const largestFile = 64_000;

/** `npm run lab -- adverts FILE.json`: `{scenario, levers, seed, tax?, stop?, stoppedAfter?, answers?}`; answers stand in the file. */
export const advertsDoor: Door = (file) => {
  const read = readWork(file);
  if ('trouble' in read) return { result: null, questions: [], findings: [read.trouble] };
  const result = resultOf(read.work)!;
  const questions = result.checks
    .filter(({ state }) => state === 'open' || state === 'again')
    .map(({ question, code }): LabQuestion => ({
      id: question,
      options: question === 'conclusion' ? conclusions : [],
      values: { code },
    }));
  return { result, questions, findings: result.findings };
};

/** The work, or which of its fields the simulator cannot take. */
function readWork(file: Uint8Array): { readonly work: AdvertWork } | { readonly trouble: LabFinding } {
  const read = readJson(file, largestFile);
  if ('trouble' in read) return read;
  const { data, error } = AdvertWork.safeParse({ engine: advertEngine, ...read.json });
  if (data) return { work: data };
  return { trouble: { code: 'not-a-work', severity: 'stop', values: { at: error.issues[0]?.path.join('.') ?? '' } } };
}
