/** Bytes that only the holder of a key can read. */
export type Locked = { readonly iv: Uint8Array<ArrayBuffer>; readonly lockedBytes: ArrayBuffer };

export const isLocked = (value: unknown): value is Locked =>
  typeof value === 'object' && value !== null && 'lockedBytes' in value;

/** AES-GCM with a fresh 96-bit nonce (NIST SP 800-38D): with random ones a key is good for far more than a phone ever writes. */
export async function lock(key: CryptoKey, bytes: BufferSource): Promise<Locked> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, lockedBytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

/** Throws an OperationError for any other key, and for bytes that were altered. */
export const unlock = (key: CryptoKey, { iv, lockedBytes }: Locked): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, lockedBytes);
