import type { Kept, Safe } from '@web/platform/store';
import { isLocked, lock, unlock } from './locked';

const words = 0;
const bytes = 1;

/** A safe whose key stands nowhere but in this page. What was laid down before there was a lock is still read as it lies. */
export async function lockedSafe(raw: Uint8Array<ArrayBuffer>, seal: NonNullable<Safe['seal']>): Promise<Safe> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    put: async <Value>(value: Value) => (await lock(key, inBytes(value))) as unknown as Kept<Value>,
    take: async <Value>(kept: Kept<Value>) =>
      (isLocked(kept) ? fromBytes(new Uint8Array(await unlock(key, kept))) : kept) as Value,
    seal,
  };
}

/** Photos are bytes; everything else that a store keeps is JSON. The first byte says which. */
function inBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const isBytes = value instanceof ArrayBuffer;
  const content = isBytes ? new Uint8Array(value) : new TextEncoder().encode(JSON.stringify(value));
  const whole = new Uint8Array(content.length + 1);
  whole[0] = isBytes ? bytes : words;
  whole.set(content, 1);
  return whole;
}

function fromBytes(whole: Uint8Array<ArrayBuffer>): unknown {
  const content = whole.slice(1);
  return whole[0] === bytes ? content.buffer : JSON.parse(new TextDecoder().decode(content));
}
