import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** An act as a phone's database took it: what it is called, what it says, and the fingerprint of both. */
export type KeptAct = { readonly id: string; readonly words: string; readonly hash: string };

type Act = { readonly id: string } & Readonly<Record<string, unknown>>;

export function keptAct(act: Act): KeptAct {
  const { id, ...words } = act;
  return { id, words: fingerprint(words), hash: fingerprint(act) };
}

/** The SHA-256 of the canonical form: the same content whatever the order of its keys. */
const fingerprint = (content: unknown): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
