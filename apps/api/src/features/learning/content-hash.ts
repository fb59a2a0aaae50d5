import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The fingerprint of an entry's content: the same words in another order of keys are the same content. */
export function contentHash(content: Readonly<Record<string, unknown>>): Buffer {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest();
}
