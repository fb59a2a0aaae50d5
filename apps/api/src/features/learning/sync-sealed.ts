import { Injectable } from '@nestjs/common';
import { learningProblems, type EntryAnswer, type SealedAnswer, type SealedSyncRequest } from '@contracts/learning';
import { problemType, type Locale } from '@contracts/kernel';
import type { Actor, Caller } from '@api/platform/auth';
import { Problem } from '@api/platform/problems';
import { OpenSeal } from '@api/platform/seals';
import { SyncEntries } from './sync-entries';

type Place = { readonly index: number; readonly says: unknown };

/**
 * Takes entries that a shared phone sealed while its learner was at work, and that somebody else's hands may bring: she has passed the
 * phone on, or her part of it was erased. What is in them goes the way of every other entry.
 */
@Injectable()
export class SyncSealed {
  constructor(
    private readonly openSeal: OpenSeal,
    private readonly syncEntries: SyncEntries,
  ) {}

  /** Raises `learning/app-too-old`; whatever else is wrong is said of the one entry. */
  async execute(request: SealedSyncRequest, bringer: Caller | null, locale: Locale): Promise<SealedAnswer> {
    const answers = new Array<EntryAnswer>(request.entries.length);
    const learners = new Map<string, { readonly actor: Actor; readonly places: Place[] }>();
    for (const [index, sealed] of request.entries.entries()) {
      try {
        const { actor, says } = await this.openSeal.execute('entry', sealed, bringer);
        if ((says as { id?: unknown } | null)?.id !== sealed.id) throw new Problem(learningProblems['entry-not-valid']);
        const whose = `${actor.agencyId}/${actor.personId}`;
        const learner = learners.get(whose) ?? { actor, places: [] };
        learners.set(whose, learner);
        learner.places.push({ index, says });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const problem = { type: problemType(error.spec.code), title: error.spec.title[locale] };
        answers[index] = { id: sealed.id, answer: 'refused', problem };
      }
    }
    const { app, phoneNow } = request;
    for (const { actor, places } of learners.values()) {
      const entries = places.map(({ says }) => says);
      const taken = await this.syncEntries.execute(actor, { app, phoneNow, cursor: null, entries }, locale);
      places.forEach(({ index }, i) => (answers[index] = taken.answers[i] as EntryAnswer));
    }
    return { answers };
  }
}
