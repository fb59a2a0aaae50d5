import type { Door, DoorAnswer, LabQuestion } from '../door';
import { AdvertWork, advertEngine, conclusions } from './advert-work';
import { advertQuestions } from './check-answers';
import { resultOf } from './result-of';

const largestFile = 64_000;

/** `npm run lab -- adverts FILE.json`: `{scenario, levers, seed, tax?, stop?, stoppedAfter?, answers?}`; answers stand in the file. */
export const advertsDoor: Door = (file) => {
  const work = readWork(file);
  if ('code' in work) return refusal(work.code, work.at);
  const result = resultOf(work)!;
  const questions = result.checks
    .filter(({ state }) => state === 'open' || state === 'again')
    .map(({ question, code }): LabQuestion => ({
      id: question,
      options: question === 'conclusion' ? conclusions : [],
      values: { code },
    }));
  return { result, questions, findings: result.findings };
};

function readWork(file: Uint8Array): AdvertWork | { readonly code: string; readonly at: string } {
  if (file.length > largestFile) return { code: 'file-too-large', at: '' };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file));
  } catch {
    return { code: 'not-json', at: '' };
  }
  const read = AdvertWork.safeParse(typeof json === 'object' && json ? { engine: advertEngine, ...json } : json);
  return read.success ? read.data : { code: 'not-a-work', at: read.error.issues[0]?.path.join('.') ?? '' };
}

function refusal(code: string, at: string): DoorAnswer {
  const questions = code === 'not-a-work' ? [{ id: at, options: [], values: { questions: advertQuestions } }] : [];
  return { result: null, questions, findings: [{ code, severity: 'stop', values: { at } }] };
}
