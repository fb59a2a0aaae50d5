import type { FieldError } from '@contracts/kernel';
import type { PackagedField, PracticeTaskActivity } from '@contracts/packages';

type Answers = Readonly<Record<string, unknown>>;
type SentPicture = { readonly stepId: string; readonly fileId: string };

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

/** What is wrong with the choice of pictures: too few, too many, on a step that takes none, or the same twice. */
export function faultsInPictures(
  { steps }: Pick<PracticeTaskActivity, 'steps'>,
  pictures: readonly SentPicture[],
): FieldError[] {
  const wanted = new Map(steps.map(({ id, photos }) => [id, photos ?? { min: 0, max: 0 }]));
  const strays = pictures
    .filter(({ stepId }) => !wanted.has(stepId))
    .map(({ stepId }) => fault(`/files/${stepId}`, 'unknown'));
  const repeated =
    new Set(pictures.map(({ fileId }) => fileId)).size < pictures.length ? [fault('/files', 'repeated')] : [];
  const counted = [...wanted].flatMap(([id, { min, max }]) => {
    const sent = pictures.filter(({ stepId }) => stepId === id).length;
    if (sent < min) return fault(`/files/${id}`, 'too-few');
    return sent > max ? fault(`/files/${id}`, 'too-many') : [];
  });
  return [...strays, ...repeated, ...counted];
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
