import { z } from 'zod';
import { defineProblems } from '@contracts/kernel';

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(Math.ceil((bytes * 4) / 3));

/** The key to which a shared phone seals what it has not sent yet; `publicKey` is an uncompressed point on P-256. */
export const SealKey = z.object({ id: z.uuid(), publicKey: base64url(65) });
export type SealKey = z.infer<typeof SealKey>;

/**
 * Words that only the server can read: HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. `enc` is the
 * encapsulated key; `id` is bound into the seal, so that one cannot be passed off as another. At most `bytes` of sealed text.
 */
export const sealed = (bytes: number) =>
  z.object({ id: z.uuid(), keyId: z.uuid(), enc: base64url(65), text: base64url(bytes) });
export type Sealed = z.infer<ReturnType<typeof sealed>>;

/**
 * What stands first under every seal, as JSON and ended by a zero byte: whose it is, the secret of her session on that phone, which
 * nobody else has, and what is said. Bytes may follow.
 */
export const SealedWords = z.object({
  agencyId: z.uuid(),
  personId: z.uuid(),
  secret: z.string().max(100),
  says: z.unknown(),
});
export type SealedWords = z.infer<typeof SealedWords>;

export const sealProblems = defineProblems('seals', {
  'not-readable': {
    status: 422,
    title: { id: 'Isi yang tersegel tidak bisa dibuka.', en: 'What is sealed cannot be opened.' },
  },
});
