import type { Act, QueuedAct } from '@web/platform/store';

/** Limits of the server's door, a little below them: the request around the entries needs room too. */
export const limits = { entries: 100, entryBytes: 67_000, batchBytes: 1_000_000 } as const;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** One act is longer than the server takes. Told before it is queued, while the words are still in their field. */
export class ActTooLong extends Error {
  override readonly name = 'ActTooLong';
}

export function refuseTooLong(act: Act): void {
  if (bytesOf(act) > limits.entryBytes) throw new ActTooLong();
}

/** The oldest acts that fit into one request. */
export function pickBatch(queued: readonly QueuedAct[], most: number): QueuedAct[] {
  const batch: QueuedAct[] = [];
  let bytes = 0;
  for (const next of queued.slice(0, Math.min(most, limits.entries))) {
    bytes += bytesOf(next.act) + 1;
    if (bytes > limits.batchBytes) break;
    batch.push(next);
  }
  return batch;
}
