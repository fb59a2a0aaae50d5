import type {
  AssessmentView,
  BatchExtent,
  HandInAssessmentRequest,
  MarkingBatch,
  MarkingView,
} from '@contracts/assessments';
import type { ModulePackage } from '@contracts/packages';
import type { QueuePage } from '@contracts/submissions';
import { NetworkTrouble, send } from '@web/platform/http';
import type { BagOwner, CarriedPhoto } from '@web/platform/bag';
import { readSession } from '@web/platform/session';

/** Gives a whole judgement to the server: released, or kept as a second marking. The same one may be sent again. */
export const handInAssessment = (submissionId: string, request: HandInAssessmentRequest): Promise<AssessmentView> =>
  send(`/api/submissions/${submissionId}/assessment/hand-in`, { method: 'POST', body: request });

/** Whose session it is that a judgement would go out under; null without one. */
export async function whoIsSignedIn(): Promise<BagOwner | null> {
  const session = await readSession();
  return session && { agencyId: session.agency.id, personId: session.personId };
}

/** The works due first, to be taken along. */
export const fetchBatch = (signal: AbortSignal): Promise<MarkingBatch> =>
  send(`/api/submissions/batch`, { signal, timeout: 60_000 });

/** The module a work was done in. */
export const fetchModule = (hash: string): Promise<ModulePackage> => send(`/packages/${hash}.json`);

/** How much taking them along would bring. */
export const fetchExtent = (signal: AbortSignal): Promise<BatchExtent> =>
  send('/api/submissions/batch/extent', { signal });

/** The ids of what waits for the mentor now, and which try each is. */
export async function fetchWaiting(): Promise<ReadonlyMap<string, number>> {
  const { items } = await send<QueuePage>('/api/submissions?state=waiting&limit=100');
  return new Map(items.map(({ id, no }) => [id, no]));
}

/** A photo's bytes. One that cannot be had just now stops the taking along; it goes on there. */
export async function fetchPhoto(
  { id, mime, url }: MarkingView['versions'][number]['files'][number],
  signal: AbortSignal,
): Promise<CarriedPhoto> {
  try {
    const answer = await fetch(`${url}?as=bytes`, { credentials: 'same-origin', signal });
    if (!answer.ok) throw new NetworkTrouble(`A photo answered ${answer.status}.`);
    return { id, mime, bytes: await answer.arrayBuffer() };
  } catch (error) {
    if (error instanceof NetworkTrouble || signal.aborted) throw error;
    throw new NetworkTrouble(String(error));
  }
}
