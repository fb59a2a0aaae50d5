import { lock, unlock, type Locked } from './locked';

/** A store's key under two others: what is typed, and the phone's own. Neither opens it without the other. */
export type Wrapped = Locked & { readonly salt: Uint8Array<ArrayBuffer>; readonly iterations: number };

/** PBKDF2-HMAC-SHA256 as OWASP advises (2023): about a second on a phone of 2018. */
export const iterations = 600_000;

/** Wraps a store's key, 32 bytes, so that the secret and this phone together open it. */
export async function wrapKey(
  raw: Uint8Array<ArrayBuffer>,
  secret: string,
  device: CryptoKey,
  rounds = iterations,
): Promise<Wrapped> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const inner = await lock(await keyFrom(secret, salt, rounds), raw);
  const both = new Uint8Array([...inner.iv, ...new Uint8Array(inner.lockedBytes)]);
  return { ...(await lock(device, both)), salt, iterations: rounds };
}

/** The store's key, or null when the secret is another. */
export async function unwrapKey(
  wrapped: Wrapped,
  secret: string,
  device: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const both = new Uint8Array(await unlock(device, wrapped));
  const inner = { iv: both.slice(0, 12), lockedBytes: both.slice(12).buffer };
  try {
    return new Uint8Array(await unlock(await keyFrom(secret, wrapped.salt, wrapped.iterations), inner));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

async function keyFrom(secret: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
