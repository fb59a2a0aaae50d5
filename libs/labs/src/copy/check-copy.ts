import type { LabFinding } from '../door';
import { channels, type ChannelId } from './channels';
import { checkFacts } from './check-facts';
import { checkOrder } from './check-order';
import { checkPicture, type PictureFacts } from './check-picture';
import { checkPrices } from './check-prices';
import { checkReading, readingOf, type Reading } from './check-reading';
import { allFacts, type FactCard } from './fact-card';
import { findClaims } from './find-claims';
import { findDisrespect } from './find-disrespect';
import { editSimilarity } from './similarity';
import { wordsOf } from './text-parts';

/** Names the rules and tables of the lab of texts; another result means another number. */
export const copyEngine = 'copy@1';

export interface Copy {
  readonly card: FactCard;
  readonly channel: ChannelId;
  readonly text: string;
  /** What the learner began with, from an AI, the builder or herself; empty where there was none. */
  readonly draft?: string;
  readonly picture?: PictureFacts | undefined;
}

export interface CopyMeasures {
  readonly reading: Reading;
  /** How alike text and draft are, in basis points; undefined without a draft. */
  readonly similarity: number | undefined;
  /** Words of the fact card, numbers and names that the text has and the draft has not. */
  readonly ownDetails: number;
}

export interface CopyCheck {
  readonly findings: readonly LabFinding[];
  readonly measures: CopyMeasures;
}

const almostTheDraft = 9500;
const order = ['stop', 'mend', 'proof', 'hint', 'good'] as const;

/** Checks a text against its fact card and the place where it will stand; an empty text has nothing to check. */
export function checkCopy({ card, channel, text, draft = '', picture }: Copy): CopyCheck {
  const place = channels[channel];
  const measures: CopyMeasures = {
    reading: readingOf(text),
    similarity: draft.trim() === '' ? undefined : editSimilarity(draft, text),
    ownDetails: ownDetails(draft, text, card),
  };
  const ofPicture = picture === undefined ? [] : checkPicture(picture);
  if (wordsOf(text).length === 0) return { findings: ofPicture, measures };
  const findings = [
    ...checkPrices(text, card, place),
    ...checkFacts(text, card),
    ...checkOrder(text, card, place),
    ...findClaims(text, card),
    ...findDisrespect(text, card),
    ...checkReading(text, card, place),
    ...checkTouch(measures),
    ...ofPicture,
  ];
  return {
    findings: findings.sort((a, b) => rank(a) - rank(b) || (a.at?.[0] ?? Infinity) - (b.at?.[0] ?? Infinity) || 0),
    measures,
  };
}

const rank = ({ severity }: LabFinding) => order.indexOf(severity);

function checkTouch({ similarity, ownDetails: details }: CopyMeasures): LabFinding[] {
  if (similarity === undefined || similarity <= almostTheDraft) return [];
  return [
    {
      code: details === 0 ? 'almost-the-draft' : 'own-detail',
      severity: details === 0 ? 'hint' : 'good',
      values: { details },
    },
  ];
}

function ownDetails(draft: string, text: string, card: FactCard): number {
  if (draft.trim() === '') return 0;
  const inDraft = new Set(wordsOf(draft.toLowerCase()));
  const onCard = new Set(wordsOf(allFacts(card).toLowerCase()).filter((word) => word.length >= 4));
  const added = new Set(
    wordsOf(text).filter(
      (word) => !inDraft.has(word.toLowerCase()) && (/\d/u.test(word) || onCard.has(word.toLowerCase())),
    ),
  );
  return added.size;
}

/** What the learner can mend: everything but hints and praise. */
export const isToMend = ({ severity }: LabFinding): boolean =>
  severity === 'stop' || severity === 'mend' || severity === 'proof';

/** The text with a finding mended by the one word that the card knows; undefined where the learner has to decide. */
export function mended(text: string, { at, values }: LabFinding): string | undefined {
  const mend = values['mend'];
  return at === undefined || mend === undefined ? undefined : `${text.slice(0, at[0])}${mend}${text.slice(at[1])}`;
}
