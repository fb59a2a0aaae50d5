import type { FieldError } from '@contracts/kernel';
import type { PackagedField, PracticeTaskActivity } from '@contracts/packages';
import type { UploadPurpose } from '@contracts/submissions';
import type { SentFile } from './files.repository';

type Answers = Readonly<Record<string, unknown>>;
type Asked = { readonly min: number; readonly max: number };

/** The longest text where a task names no limit, and the most rows of a table. */
const anyTextMax = 4000;
const rowsMax = 40;

/** What keeps answers from being what the task asks for, field by field; nothing when they fit. */
export function faultsInAnswers({ steps }: Pick<PracticeTaskActivity, 'steps'>, answers: Answers): FieldError[] {
  return faultsInFields(
    steps.flatMap(({ fields }) => fields),
    answers,
    '/answers',
  );
}

/** What is wrong with the choice of photos and voice notes: too few, too many, on a step that takes none, or the same twice. */
export function faultsInFiles(
  { steps }: Pick<PracticeTaskActivity, 'steps'>,
  files: readonly SentFile[],
): FieldError[] {
  const known = new Set(steps.map(({ id }) => id));
  const strays = files
    .filter(({ stepId }) => !known.has(stepId))
    .map(({ stepId }) => fault(`/files/${stepId}`, 'unknown'));
  const repeated = new Set(files.map(({ fileId }) => fileId)).size < files.length ? [fault('/files', 'repeated')] : [];
  const counted = steps.flatMap(({ id, photos, voice }) => [
    ...faultsInCount(files, id, 'submission', photos),
    ...faultsInCount(files, id, 'voice', voice),
  ]);
  return [...strays, ...repeated, ...counted];
}

function faultsInCount(
  files: readonly SentFile[],
  step: string,
  of: UploadPurpose,
  { min, max }: Asked = { min: 0, max: 0 },
): FieldError[] {
  const sent = files.filter(({ stepId, purpose }) => stepId === step && purpose === of).length;
  const at = of === 'voice' ? `/files/${step}/voice` : `/files/${step}`;
  if (sent < min) return [fault(at, 'too-few')];
  return sent > max ? [fault(at, 'too-many')] : [];
}

function faultsInFields(fields: readonly PackagedField[], answers: Answers, at: string): FieldError[] {
  const known = new Set(fields.map(({ id }) => id));
  const strays = Object.keys(answers).filter((id) => !known.has(id));
  return [
    ...strays.map((id) => fault(`${at}/${id}`, 'unknown')),
    ...fields.flatMap((field) => {
      const place = `${at}/${field.id}`;
      const answer = answers[field.id];
      if (isEmpty(answer)) return field.required ? fault(place, 'required') : [];
      return faultsInField(field, answer, place);
    }),
  ];
}

/** Nothing was said: also by an unticked box, and by spaces. */
const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  answer === false ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

function faultsInField(field: PackagedField, answer: unknown, at: string): FieldError | FieldError[] {
  switch (field.kind) {
    case 'line':
    case 'text':
      if (typeof answer !== 'string') return fault(at, 'wrong-kind');
      // Letters as people count them: a flag or a smile is one.
      return [...answer].length > (field.max ?? anyTextMax) ? fault(at, 'too-long') : [];
    case 'price':
      return Number.isSafeInteger(answer) && (answer as number) >= 0 ? [] : fault(at, 'wrong-kind');
    case 'check':
      return answer === true ? [] : fault(at, 'wrong-kind');
    case 'choice':
      return field.options.some(({ id }) => id === answer) ? [] : fault(at, 'not-offered');
    case 'choices':
      return faultsInChoices(field, answer, at);
    case 'rows':
      return faultsInRows(field, answer, at);
  }
}

function faultsInChoices(
  field: Extract<PackagedField, { kind: 'choices' }>,
  answer: unknown,
  at: string,
): FieldError | FieldError[] {
  if (!Array.isArray(answer)) return fault(at, 'wrong-kind');
  const offered = new Set<unknown>(field.options.map(({ id }) => id));
  if (!answer.every((chosen) => offered.has(chosen)) || new Set(answer).size < answer.length)
    return fault(at, 'not-offered');
  return answer.length < (field.min ?? 1) ? fault(at, 'too-few') : [];
}

function faultsInRows(
  field: Extract<PackagedField, { kind: 'rows' }>,
  answer: unknown,
  at: string,
): FieldError | FieldError[] {
  if (!Array.isArray(answer) || !answer.every(isRow)) return fault(at, 'wrong-kind');
  if (answer.length > rowsMax) return fault(at, 'too-many');
  if (answer.length < (field.min ?? 1)) return fault(at, 'too-few');
  return answer.flatMap((row, index) => faultsInFields(field.columns, row, `${at}/${index}`));
}

const isRow = (row: unknown): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row);

const fault = (pointer: string, code: string): FieldError => ({ pointer, code, message: code });
