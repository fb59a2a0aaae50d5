import type { EntryAnswer, SealedAnswer, SealedSyncRequest } from '@contracts/learning';
import type { Sealed } from '@contracts/seals';
import type { Clock } from '@web/platform/clock';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';
import { oneAtATime, sendingOf } from '@web/platform/outbox';
import { forgetSealed, markRefused, readSealed, type Owner, type SealedAct } from '@web/platform/store';

/** Below the server's twenty and its megabyte. */
const most = { entries: 20, letters: 700_000 };

type Ports = { readonly clock: Clock; readonly build: string };

/**
 * Sends what somebody who does not have the phone in hand has not sent, as far as the line lets it: her part of the phone is locked, or
 * was erased. What the server has is forgotten; the rest stays, and what the server will not take is marked.
 */
export async function sendSealed(owner: Owner, { clock, build }: Ports): Promise<void> {
  await oneAtATime(sendingOf(owner), async () => {
    try {
      for (const batch of batches(await readSealed(owner))) {
        for (const { photos } of batch) for (const photo of photos) await sendPhoto(photo);
        const request: SealedSyncRequest = {
          app: build,
          phoneNow: new Date(clock()).toISOString(),
          entries: batch.map(({ entry }) => entry),
        };
        const { answers } = await send<SealedAnswer>('/api/sync/sealed', {
          method: 'POST',
          body: request,
          timeout: 60_000,
        });
        await forgetSealed(owner, answers.flatMap(taken));
        await markRefused(owner, answers.flatMap(refusedForGood));
      }
    } catch (error) {
      // They are still there, and go the next time.
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    }
  });
}

/** A photo that the server does not want keeps only its own work back, and the server says so of that. */
async function sendPhoto(photo: Sealed): Promise<void> {
  try {
    await send('/api/uploads/sealed', { method: 'POST', body: photo, timeout: 120_000 });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 429) throw error;
  }
}

const taken = (answer: EntryAnswer): string[] => (answer.answer === 'refused' ? [] : [answer.id]);

/** A session that has ended is no last word: it waits for her own sign-in. */
const refusedForGood = (answer: EntryAnswer): string[] =>
  answer.answer === 'refused' && answer.id !== null && !answer.problem.type.endsWith('common/not-signed-in')
    ? [answer.id]
    : [];

function batches(acts: readonly SealedAct[]): SealedAct[][] {
  const all: SealedAct[][] = [];
  let letters = 0;
  for (const act of acts) {
    const last = all[all.length - 1];
    letters += act.entry.text.length;
    if (last && last.length < most.entries && letters <= most.letters) last.push(act);
    else {
      all.push([act]);
      letters = act.entry.text.length;
    }
  }
  return all;
}
