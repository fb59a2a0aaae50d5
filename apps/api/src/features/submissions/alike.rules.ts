import type { AlikeText } from '@contracts/submissions';
import { isAlike, shingleSimilarity } from '@labs/copy';

type Answers = Readonly<Record<string, unknown>>;
/** `learnerName` is null for a work that lies with another mentor. */
export type OtherWork = { readonly id: string; readonly learnerName: string | null; readonly answers: Answers };

/** Most that a mentor is told of one work: from there on it says nothing more. */
const most = 5;
/** Shorter answers are alike by nature: a price, a place, a greeting. */
const tellingWords = 12;

const tells = (value: unknown): value is string =>
  typeof value === 'string' && value.trim().split(/\s+/).length >= tellingWords;

/** Texts of one work that are nearly the same as the same answer of others (rule T10 of Lab Teks Jualan), the nearest first. */
export function alikeTexts(answers: Answers, others: readonly OtherWork[]): AlikeText[] {
  return Object.entries(answers)
    .filter(([, own]) => tells(own))
    .flatMap(([field, own]) =>
      others.flatMap(({ id, learnerName, answers: theirs }) => {
        const other = theirs[field];
        if (!tells(other)) return [];
        const share = shingleSimilarity(own as string, other);
        return isAlike(share) ? [{ field, id: learnerName === null ? null : id, learnerName, share }] : [];
      }),
    )
    .sort((one, another) => another.share - one.share)
    .slice(0, most);
}
