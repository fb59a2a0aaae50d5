import { racikIngredients, type RacikIngredient } from '@rules';
import { mask } from '@labs/masking';
import type { LabFinding, LabResult } from '../door';
import { isChannel, isGoal, type ChannelId, type GoalId } from './channels';
import { checkCopy, copyEngine, isToMend, type CopyCheck } from './check-copy';
import type { PictureFacts } from './check-picture';
import { cardFields, type FactCard } from './fact-card';
import { isErrorFound, plantError } from './planted-error';
import { racikOf, type Prompt } from './racik-of-prompt';
import { wordsOf, type At } from './text-parts';

/** Where a draft came from. */
export type DraftSource = 'builder' | 'helper' | 'pasted' | 'own';

/** A learner's work in the lab of texts, as it is kept, sent and opened by a mentor; counted again from its own words. */
export interface CopyWork {
  readonly engine: string;
  readonly card: FactCard;
  readonly channel: ChannelId;
  readonly goal: GoalId;
  readonly occasion: string;
  readonly prompt: Prompt;
  readonly source: DraftSource | null;
  readonly draft: string;
  readonly text: string;
  /** Texts as they were when the learner kept a version, the oldest first. */
  readonly versions: readonly string[];
  readonly reasons: readonly { readonly what: string; readonly why: string }[];
  /** CEK points the learner ticked. */
  readonly ticks: readonly string[];
  readonly picture?: PictureFacts | undefined;
  /** The sample draft with an error: which one, and the piece the learner pointed at. */
  readonly exercise: { readonly seed: number; readonly answer: At | null };
}

/** What comes of a work: findings shown and mended, ingredients of the prompt, the error found; basis points for evidence. */
export interface CopyResult extends LabResult {
  readonly shown: number;
  readonly mended: number;
  readonly remaining: readonly LabFinding[];
  readonly racik: number;
  readonly errorFound: boolean;
  readonly before: CopyCheck;
  readonly after: CopyCheck;
}

/** `bytes`: what an entry of the ledger holds, so that no work which the phone queues is refused for its size. */
const most = { line: 400, text: 4000, versions: 12, reasons: 12, ticks: 12, bytes: 67_584 } as const;
const leastWords = 5;
const shares = { mended: 5000, racik: 3000, error: 2000 } as const;
const belowEvidence = 7900;

/** A finding is the same in two versions when code and words are. */
const keyOf = ({ code, values }: LabFinding) =>
  `${code}|${values['fact'] ?? ''}|${String(values['found'] ?? values['word'] ?? '').toLowerCase()}`;

/**
 * Counts a work from its sentences alone. Half for findings mended (all that were shown in the draft and the versions, and
 * stand no more in the text), three tenths for the five ingredients, two tenths for the error found; while a forbidden claim
 * or a fact that differs from the card remains, it stays below what counts as evidence. Null where the work cannot be read.
 */
export function resultOf(work: unknown): CopyResult | null {
  const read = readCopyWork(work);
  if (read === null) return null;
  const { card, channel, draft, text, versions, prompt, exercise, picture } = read;
  const check = (piece: string) => checkCopy({ card, channel, text: piece, draft, picture });
  const after = check(text);
  const seen = [draft, ...versions].map((piece) => check(piece));
  const remaining = after.findings.filter(isToMend);
  const shownKeys = new Set([...seen.flatMap(({ findings }) => findings.filter(isToMend)), ...remaining].map(keyOf));
  const remainingKeys = new Set(remaining.map(keyOf));
  const mendedCount = shownKeys.size - remainingKeys.size;
  const has = racikOf(prompt);
  const racik = racikIngredients.filter((name) => has[name]).length;
  const errorFound = isErrorFound(plantError(exercise.seed), exercise.answer);
  const counted = {
    shown: shownKeys.size,
    mended: mendedCount,
    remaining,
    racik,
    errorFound,
    before: seen[0] ?? after,
    after,
  };
  if (wordsOf(text).length < leastWords) return { ...counted, basisPoints: 0 };
  const points =
    (shownKeys.size === 0 ? shares.mended : Math.floor((shares.mended * mendedCount) / shownKeys.size)) +
    Math.floor((shares.racik * racik) / racikIngredients.length) +
    (errorFound ? shares.error : 0);
  const isUnsafe = remaining.some(({ severity, code }) => severity === 'stop' || code.endsWith('-differs'));
  return { ...counted, basisPoints: isUnsafe ? Math.min(points, belowEvidence) : points };
}

/** The work with everything private masked in its prompt, before it leaves the phone. */
export function withMaskedPrompt(work: CopyWork, names: readonly string[] = []): CopyWork {
  const hidden = (text: string) => mask(text, { names }).text;
  const { prompt } = work;
  if (prompt.kind === 'free') return { ...work, prompt: { kind: 'free', text: hidden(prompt.text) } };
  const fields: Partial<Record<RacikIngredient, string>> = {};
  for (const name of racikIngredients) {
    const field = prompt.fields[name];
    if (field !== undefined) fields[name] = hidden(field);
  }
  return { ...work, prompt: { kind: 'form', fields } };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, length: number): value is string => typeof value === 'string' && value.length <= length;
const isList = (value: unknown, length: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= length;

/** A fact card as it may be: a product and a price in words, every entry a line. */
export function readCard(value: unknown): FactCard | null {
  if (!isFields(value) || !isText(value['product'], most.line) || !isText(value['price'], most.line)) return null;
  const card: Partial<Record<(typeof cardFields)[number], string>> = {};
  for (const field of cardFields) {
    const entry = value[field];
    if (entry === undefined) continue;
    if (!isText(entry, most.line)) return null;
    card[field] = entry;
  }
  return card as FactCard;
}

/** A prompt as it may be. */
export function readPrompt(value: unknown): Prompt | null {
  if (!isFields(value)) return null;
  if (value['kind'] === 'free') return isText(value['text'], most.text) ? { kind: 'free', text: value['text'] } : null;
  const given = value['fields'];
  if (value['kind'] !== 'form' || !isFields(given)) return null;
  const fields: Partial<Record<RacikIngredient, string>> = {};
  for (const name of racikIngredients) {
    const field = given[name];
    if (field === undefined) continue;
    if (!isText(field, most.text)) return null;
    fields[name] = field;
  }
  return { kind: 'form', fields };
}

function readPicture(value: unknown): PictureFacts | null {
  if (!isFields(value)) return null;
  const { width, height, madeByAi } = value;
  if (!Number.isSafeInteger(width) || !Number.isSafeInteger(height)) return null;
  if (madeByAi !== null && madeByAi !== 'no' && madeByAi !== 'partly' && madeByAi !== 'yes') return null;
  return { width: width as number, height: height as number, madeByAi };
}

function readExercise(value: unknown): CopyWork['exercise'] | null {
  if (!isFields(value) || !Number.isSafeInteger(value['seed'])) return null;
  const answer = value['answer'];
  const isPlace = isList(answer, 2) && answer.length === 2 && answer.every((place) => Number.isSafeInteger(place));
  if (answer !== null && !isPlace) return null;
  return { seed: value['seed'] as number, answer: answer as At | null };
}

const sources: readonly unknown[] = ['builder', 'helper', 'pasted', 'own', null];

/** Reads a work that came from elsewhere; null for what is none, is too long, or was counted by another engine. */
export function readCopyWork(value: unknown): CopyWork | null {
  if (!isFields(value) || new TextEncoder().encode(JSON.stringify(value)).length > most.bytes) return null;
  const { engine, channel, goal, occasion, source, draft, text, versions, reasons, ticks } = value;
  const [card, prompt, exercise] = [
    readCard(value['card']),
    readPrompt(value['prompt']),
    readExercise(value['exercise']),
  ];
  const picture = value['picture'] === undefined ? undefined : readPicture(value['picture']);
  if (card === null || prompt === null || exercise === null || picture === null) return null;
  if (engine !== copyEngine || !isChannel(channel) || !isGoal(goal) || !sources.includes(source)) return null;
  if (!isText(occasion, most.line) || !isText(draft, most.text) || !isText(text, most.text)) return null;
  if (!isList(versions, most.versions) || !versions.every((version) => isText(version, most.text))) return null;
  if (!isList(ticks, most.ticks) || !ticks.every((tick) => isText(tick, most.line))) return null;
  const isReason = (reason: unknown) =>
    isFields(reason) && isText(reason['what'], most.line) && isText(reason['why'], most.line);
  if (!isList(reasons, most.reasons) || !reasons.every(isReason)) return null;
  return { ...(value as unknown as CopyWork), card, prompt, exercise, picture };
}
