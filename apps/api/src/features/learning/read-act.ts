import { ActEntry, actKinds, actPayloads, learningProblems, syncLimits, type ActKind } from '@contracts/learning';
import { isStorable } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { contentHash } from './content-hash';

/** An act as the phone sent it, held to its contract. */
export type SentAct = Omit<ActEntry, 'kind' | 'payload'> & {
  readonly kind: ActKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hash: Buffer;
};

const isActKind = (kind: string): kind is ActKind => (actKinds as readonly string[]).includes(kind);

/**
 * Holds one entry of a batch to its contract, apart from the others: one that cannot be read never keeps the rest from being stored.
 *
 * Raises `learning/entry-too-large`, `learning/entry-not-valid`, and `learning/kind-unknown` for a kind or `v` of a newer app.
 */
export function readAct(raw: unknown): SentAct {
  // Looked at first: what is nested without end cannot even be written out to be measured.
  if (!isStorable(raw)) throw new Problem(learningProblems['entry-not-valid']);
  if (Buffer.byteLength(JSON.stringify(raw ?? null)) > syncLimits.entryBytes)
    throw new Problem(learningProblems['entry-too-large']);
  const entry = ActEntry.safeParse(raw);
  if (!entry.success) throw new Problem(learningProblems['entry-not-valid']);
  const { kind, v } = entry.data;
  if (!isActKind(kind) || v !== 1) throw new Problem(learningProblems['kind-unknown']);
  const payload = actPayloads[kind].safeParse(entry.data.payload);
  if (!payload.success) throw new Problem(learningProblems['entry-not-valid']);
  return {
    ...entry.data,
    id: entry.data.id.toLowerCase(),
    enrolmentId: entry.data.enrolmentId.toLowerCase(),
    stepId: entry.data.stepId.toLowerCase(),
    kind,
    payload: payload.data as Readonly<Record<string, unknown>>,
    hash: contentHash(entry.data),
  };
}
