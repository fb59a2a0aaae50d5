import { Injectable } from '@nestjs/common';
import { learningProblems, syncLimits, type EntryAnswer, type SyncAnswer, type SyncRequest } from '@contracts/learning';
import { problemType, type Locale, type ProblemSpec } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { isTooOld } from './app-age.rules';
import { EntryKinds } from './entry-kinds';
import { IngestLane, type Ingested, type Letter } from './ingest-lane';
import { PrepareAct, type PreparedAct } from './prepare-act';
import { readAct } from './read-act';

const refusals: Readonly<Record<Exclude<Letter, 'a' | 'd'>, ProblemSpec>> = {
  u: learningProblems['entry-id-reused'],
  e: learningProblems['not-enrolled'],
  s: learningProblems['step-unknown'],
};

type Place = { readonly index: number; readonly act: PreparedAct };

/**
 * Takes a batch from a phone's outbox and answers entry by entry: accepted, duplicate, or refused with a reason.
 *
 * Safe to repeat and in any order. One entry that is refused never keeps another from being stored.
 */
@Injectable()
export class SyncEntries {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly prepareAct: PrepareAct,
    private readonly lane: IngestLane,
    private readonly kinds: EntryKinds,
  ) {}

  /** Raises `learning/batch-too-large` (the phone sends it again in halves) and `learning/app-too-old` (it keeps it all). */
  async execute(actor: Actor, request: SyncRequest, locale: Locale): Promise<SyncAnswer> {
    if (request.entries.length > syncLimits.entries)
      throw new Problem(learningProblems['batch-too-large'], { most: syncLimits.entries });
    const now = this.clock.now();
    if (isTooOld(request.app, now)) throw new Problem(learningProblems['app-too-old']);
    const arrival = {
      learnerId: actor.personId,
      clockOffset: clockOffset(request.phoneNow, now),
      receivedAt: now.getTime(),
      app: request.app,
    };
    const answers: EntryAnswer[] = [];
    const kept: Place[] = [];
    const applied: Place[] = [];
    for (const [index, raw] of request.entries.entries()) {
      try {
        const act = await this.prepareAct.execute(readAct(raw), arrival);
        (this.kinds.find(act.kind) ? applied : kept).push({ index, act });
      } catch (error) {
        answers[index] = refused(idOf(raw), error, locale);
      }
    }

    let head = 0;
    let accepted = 0;
    let answersBack = false;
    const note = (place: Place, ingested: Ingested): void => {
      head = Math.max(head, ingested.head);
      if (ingested.letter === 'a') {
        accepted += 1;
        answersBack ||= this.kinds.find(place.act.kind)?.answersBack === true;
      }
      answers[place.index] = answerOf(place.act.id, ingested.letter, locale);
    };
    if (kept.length > 0) {
      const results = await this.lane.ingest(
        actor.agencyId,
        kept.map(({ act }) => act),
        now,
      );
      kept.forEach((place, i) => note(place, results[i] as Ingested));
    }
    for (const place of applied) {
      try {
        note(place, await this.apply(actor, place.act, now));
      } catch (error) {
        answers[place.index] = refused(place.act.id, error, locale);
      }
    }
    if (head === 0) head = await this.newestSeq(actor);
    return { answers, cursor: head, news: answersBack || request.cursor === null || head > request.cursor + accepted };
  }

  /** An act that another feature acts upon is kept in the transaction of that feature's writes: both or neither. */
  private apply(actor: Actor, act: PreparedAct, now: Date): Promise<Ingested> {
    return this.database.transaction(actor, async (tx) => {
      const ingested = await this.lane.ingestWithin(tx, act, now);
      if (ingested.letter === 'a')
        await this.kinds
          .find(act.kind)
          ?.apply(tx, { ...act, agencyId: actor.agencyId, at: new Date(act.at), receivedAt: now });
      return ingested;
    });
  }

  private async newestSeq(actor: Actor): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = (await tx.manager.query('select seq from progress_head where agency_id = $1 and id = $2', [
        actor.agencyId,
        actor.personId,
      ])) as { seq: string }[];
      return Number(row?.seq ?? 0);
    });
  }
}

const minute = 60_000;

/** How far a phone's clock is behind the server's, in milliseconds, to the minute: less than that is the message's way here. */
function clockOffset(phoneNow: string, now: Date): number {
  return Math.round((now.getTime() - Date.parse(phoneNow)) / minute) * minute;
}

function idOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id.slice(0, 80)
    : null;
}

/** A Problem becomes the entry's answer; anything else is our fault and fails the request, so that the phone sends it again. */
function refused(id: string | null, error: unknown, locale: Locale): EntryAnswer {
  if (!(error instanceof Problem)) throw error;
  return { id, answer: 'refused', problem: { type: problemType(error.spec.code), title: error.spec.title[locale] } };
}

function answerOf(id: string, letter: Letter, locale: Locale): EntryAnswer {
  if (letter === 'a') return { id, answer: 'accepted' };
  if (letter === 'd') return { id, answer: 'duplicate' };
  return refused(id, new Problem(refusals[letter]), locale);
}
