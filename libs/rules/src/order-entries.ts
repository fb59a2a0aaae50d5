import type { LedgerEntry } from './ledger-entry';
import { isDecision } from './ledger-entry';

type Orderable = Pick<LedgerEntry, 'id' | 'kind' | 'occurredAt' | 'seq'>;
type Place<E> = { readonly entry: E; readonly at: number; readonly seq: number };

/** Before every decision's number, so that an act comes before a decision of the same moment. */
const ofAct = -1;

/**
 * Puts a learner's entries in the one order in which rules read them, whatever order they arrived in; a repeated id counts once.
 *
 * Acts stand by (time, id): a phone may send last month's work today, and its `seq` would then say when there was signal.
 * Decisions stand by `seq`, as they were taken under one lock, even when two servers' clocks disagree: each is placed at its own
 * time or, where that is earlier, at the time of the decision before it. So both orders hold inside the merged one.
 * At the same millisecond the act comes first, because a decision can only answer what is already there.
 */
export function orderEntries<E extends Orderable>(entries: readonly E[]): E[] {
  const once = new Map<string, E>();
  for (const entry of entries) {
    // The server's copy (it has a seq) stands over the one still in the outbox.
    if (entry.seq != null || !once.has(entry.id)) once.set(entry.id, entry);
  }
  const places: Place<E>[] = [];
  const decisions: E[] = [];
  for (const entry of once.values()) {
    if (isDecision(entry)) decisions.push(entry);
    else places.push({ entry, at: entry.occurredAt, seq: ofAct });
  }
  let at = -Infinity;
  for (const entry of decisions.sort((a, b) => seqOf(a) - seqOf(b) || compareIds(a, b))) {
    at = Math.max(at, entry.occurredAt);
    places.push({ entry, at, seq: seqOf(entry) });
  }
  return places
    .sort((a, b) => a.at - b.at || a.seq - b.seq || compareIds(a.entry, b.entry))
    .map((place) => place.entry);
}

/** A decision not yet numbered is being written now: it comes after all that are. */
export function seqOf(entry: Pick<Orderable, 'seq'>): number {
  return entry.seq ?? Number.MAX_SAFE_INTEGER;
}

function compareIds(a: Orderable, b: Orderable): number {
  return a.id < b.id ? -1 : 1;
}
