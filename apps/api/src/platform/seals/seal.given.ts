import { SealKey, sealInfo, type Sealed, type SealedWords, type SealPurpose } from '@contracts/seals';
import type { Client } from '@api/testing';
import { suite } from './suite';

const base64url = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url');

/** Seals as a shared phone does: to the server's key, bound to one id and to what it is for. */
export async function seal(
  client: Client,
  purpose: SealPurpose,
  id: string,
  words: SealedWords,
  bytes: Buffer = Buffer.alloc(0),
): Promise<Sealed> {
  const key = SealKey.parse((await client.get('/api/seal-key')).json());
  const encoder = new TextEncoder();
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
  );
  const content = Buffer.concat([Buffer.from(JSON.stringify(words)), Buffer.alloc(1), bytes]);
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: encoder.encode(sealInfo(purpose)) },
    new Uint8Array(content),
    encoder.encode(id),
  );
  return { id, keyId: key.id, enc: base64url(enc), text: base64url(ct) };
}
