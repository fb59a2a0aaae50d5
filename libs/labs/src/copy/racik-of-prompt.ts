import { hasRacik, racikIngredients, type RacikIngredient } from '@rules';
import { mask } from '@labs/masking';
import type { LabFinding } from '../door';
import { wholeWord } from './find-words';
import { findPrices } from './prices';
import { findQuantities } from './quantities';
import { racikCues, racikHeadings } from './racik-cues';
import { wordsOf } from './text-parts';

/** A prompt: five fields, or free text. */
export type Prompt =
  | { readonly kind: 'form'; readonly fields: Readonly<Partial<Record<RacikIngredient, string>>> }
  | { readonly kind: 'free'; readonly text: string };

export type RacikOfPrompt = Readonly<Record<RacikIngredient, boolean>>;

const enoughWords = 3;
const heading = new Map(
  racikIngredients.flatMap((name) => racikHeadings[name].map((word): [string, RacikIngredient] => [word, name])),
);
const headed = /^[\s*\-•\d.]*([\p{L}][\p{L} ]{0,18}?)\s*[:=–]\s*(.*)$/u;
const cues = new Map(racikIngredients.map((name) => [name, wholeWord(racikCues[name])]));

/** The prompt as one text, as it is given to an AI. */
export const promptText = (prompt: Prompt): string =>
  prompt.kind === 'free'
    ? prompt.text
    : racikIngredients
        .map((name) => prompt.fields[name]?.trim() ?? '')
        .filter((field) => field !== '')
        .join('\n');

/** Clauses of a free prompt: lines and sentences, each with its heading where it has one. */
const clausesOf = (text: string) => text.split(/\n+|[;!?]|\.(?=\s|$)/u).filter((clause) => wordsOf(clause).length > 0);

/** Which of the five ingredients a prompt has: fields of three words, or in free text a headed part or a clause with a cue, of three words each. */
export function racikOf(prompt: Prompt): RacikOfPrompt {
  if (prompt.kind === 'form') return hasRacik(prompt.fields);
  const has = { rincian: false, arah: false, cara: false, ingin: false, kendala: false };
  for (const clause of clausesOf(prompt.text)) {
    if (wordsOf(clause).length < enoughWords) continue;
    const section = headed.exec(clause);
    const named = heading.get((section?.[1] ?? '').toLowerCase());
    if (named !== undefined) {
      has[named] = true;
      continue;
    }
    for (const name of racikIngredients) has[name] ||= clause.search(cues.get(name) ?? /$^/) !== -1;
    has.rincian ||=
      findPrices(clause).length > 0 || findQuantities(clause).some(({ dimension }) => dimension !== 'portions');
  }
  return has;
}

/** P1–P5: a missing ingredient; P6: something private in the prompt, with its place. */
export function checkPrompt(prompt: Prompt, names: readonly string[] = []): LabFinding[] {
  const has = racikOf(prompt);
  const missing = racikIngredients
    .filter((name) => !has[name])
    .map((name): LabFinding => ({ code: `racik-${name}`, severity: 'hint', values: {} }));
  const hidden = mask(promptText(prompt), { names }).spans.map(({ kind, at }): LabFinding => ({
    code: 'private-data',
    severity: 'mend',
    values: { kind },
    at,
  }));
  return [...missing, ...hidden];
}
