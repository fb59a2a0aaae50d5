import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { sealInfo, type Sealed, type SealedWords, type SealKey, type SealPurpose } from '@contracts/seals';
import { fromBase64url, hexOf, toBase64url } from '@web/platform/bytes';
import type { Owner, Safe } from '@web/platform/store';

/** The one suite of the contract; see there. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Seals what somebody has not sent yet, and the photos and voice notes that go with it, to the server's key. `secret` proves there that it is hers. */
export const sealerOf =
  (owner: Owner, { id: keyId, publicKey }: SealKey, secret: () => Promise<string>): NonNullable<Safe['seal']> =>
  async ({ id, act }, photos) => {
    const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(publicKey));
    const seal = async (purpose: SealPurpose, of: string, says: unknown, bytes?: ArrayBuffer): Promise<Sealed> => {
      const { agencyId, personId } = owner;
      const words: SealedWords = { agencyId, personId, secret: await secret(), says };
      const { enc, ct } = await suite.seal(
        { recipientPublicKey, info: inUtf8(sealInfo(purpose)) },
        joined(inUtf8(`${JSON.stringify(words)}\0`), bytes),
        inUtf8(of),
      );
      return { id: of, keyId, enc: toBase64url(enc), text: toBase64url(ct) };
    };
    return {
      kind: act.kind,
      entry: await seal('entry', id, act),
      photos: await Promise.all(
        photos.map(async ({ id: fileId, bytes, purpose }) => {
          const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
          return seal('photo', fileId, { fileId, sha256, purpose: purpose ?? 'submission' }, bytes);
        }),
      ),
    };
  };

const inUtf8 = (text: string) => new TextEncoder().encode(text);

function joined(words: Uint8Array, bytes = new ArrayBuffer(0)): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(words.length + bytes.byteLength);
  whole.set(words);
  whole.set(new Uint8Array(bytes), words.length);
  return whole;
}
