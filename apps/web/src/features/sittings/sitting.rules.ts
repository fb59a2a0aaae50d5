import type { HomeDocument } from '@contracts/learning';
import type { HomeSitting, InstrumentSheet, SittingAnswer, SittingAnswers } from '@contracts/sittings';
import { scoreReadiness, type ReadinessResult } from '@rules';
import type { StepPlace } from '@web/learning';
import type { Act } from '@web/platform/store';

type At = Pick<StepPlace, 'enrolment' | 'step'>;

/** Where the answers of a questionnaire that is not finished are kept on the phone. */
export const draftKey = ({ enrolment, step }: At): string => `check/${enrolment.id}/${step.id}`;

/** What is known of a questionnaire she has answered: her answers where the phone has them, and what the server made of them. */
export type Answered = {
  readonly answers: SittingAnswers | null;
  readonly need: string | null;
  readonly result: HomeSitting['result'];
};

/** Whether she has answered it, here or on another phone; her newest answers stand. */
export function answeredAt(home: HomeDocument, acts: readonly Act[], { enrolment, step }: At): Answered | null {
  const known = home.sittings?.find(({ enrolmentId, stepId }) => enrolmentId === enrolment.id && stepId === step.id);
  const own = acts.filter(
    (act) => act.kind === 'instrument-answered' && act.enrolmentId === enrolment.id && act.stepId === step.id,
  );
  const newest = own[own.length - 1];
  if (newest?.kind === 'instrument-answered')
    return { answers: newest.payload.answers, need: newest.payload.need, result: known?.result ?? null };
  if (!known?.result) return null;
  return { answers: known.answers ?? null, need: known.need ?? null, result: known.result };
}

/** One screen of a questionnaire. */
export type Question = {
  readonly id: string;
  readonly text: string;
  readonly many: boolean;
  readonly options: readonly { readonly id: string; readonly text: string; readonly note?: string }[];
  /** To each of these one of the options is put; else one or several options are chosen. */
  readonly lefts?: readonly string[];
};

/** The id of the need, which is asked after the items of a readiness check. */
export const needQuestion = 'need';
const unknown = 'unknown';

/** What a sheet asks, screen by screen. */
export function questionsOf(sheet: InstrumentSheet): Question[] {
  switch (sheet.kind) {
    case 'readiness':
      return [
        ...sheet.items.map(({ id, text, low, high }) => ({
          id,
          text,
          many: false,
          options: [
            ...sheet.scale.map((word, at) => {
              const note = at === 0 ? low : at === sheet.scale.length - 1 ? high : undefined;
              return { id: String(at + 1), text: word, ...(note && { note }) };
            }),
            { id: unknown, text: sheet.unknown },
          ],
        })),
        { id: needQuestion, text: sheet.need.question, many: false, options: sheet.need.options },
      ];
    case 'awareness':
      return sheet.cases.map(({ id, text }) => ({ id, text, many: false, options: sheet.answers }));
    case 'knowledge':
      return sheet.items.map((item) =>
        item.type === 'JD'
          ? { id: item.id, text: item.stem, many: false, options: item.rights, lefts: item.lefts }
          : { id: item.id, text: item.stem, many: item.type === 'PM', options: item.options },
      );
  }
}

/** What was chosen so far, by question; the ids of options. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Whether a question is answered far enough to go on. */
export const isAnswered = ({ lefts }: Question, chosen: readonly string[]): boolean =>
  lefts ? lefts.every((_left, at) => Boolean(chosen[at])) : chosen.length > 0;

/** Her choices as the ledger keeps them. */
export function answersOf(sheet: InstrumentSheet, choices: Choices): { answers: SittingAnswers; need: string | null } {
  const need = choices[needQuestion]?.[0] ?? null;
  const answers = questionsOf(sheet)
    .filter(({ id }) => id !== needQuestion)
    .map(({ id }): readonly [string, SittingAnswer] => {
      const chosen = choices[id] ?? [];
      if (sheet.kind !== 'readiness') return [id, [...chosen]];
      return [id, chosen[0] === undefined || chosen[0] === unknown ? null : Number(chosen[0])];
    });
  return { answers: Object.fromEntries(answers), need };
}

/** The readiness of what she answered, by the same rules as the server's, with what is known of her awareness by now. */
export function readinessOf(
  sheet: Extract<InstrumentSheet, { kind: 'readiness' }>,
  { answers, need }: Answered,
  home: HomeDocument,
): ReadinessResult {
  const numbers = Object.entries(answers ?? {}).flatMap(([id, answer]) =>
    answer === null || typeof answer === 'number' ? [[id, answer] as const] : [],
  );
  const newest = (home.sittings ?? [])
    .filter(({ kind, answeredAt }) => kind === 'awareness' && answeredAt !== null)
    .sort((a, b) => ((a.answeredAt ?? '') < (b.answeredAt ?? '') ? 1 : -1))[0]?.result;
  return scoreReadiness(sheet, Object.fromEntries(numbers), {
    need,
    awareness: newest?.kind === 'awareness' ? newest.score : null,
    isStaff: home.team !== undefined && !home.ownsBusiness,
  });
}
