/** @jest-environment node */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { sealInfo, type Sealed, type SealedWords } from '@contracts/seals';
import { fromBase64url, toBase64url } from '@web/platform/bytes';
import type { QueuedAct, StoredFile } from '@web/platform/store';
import { sealerOf } from './seal-act';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const owner = { agencyId: 'medan', personId: 'sari' };
const act = { id: 'a', photoIds: ['foto', 'suara'], act: { kind: 'submission-sent' } } as unknown as QueuedAct;
const way = { uploadUrl: null, uploaded: false };
const inUtf8 = (text: string) => new TextEncoder().encode(text);
const photo: StoredFile = { ...way, id: 'foto', mime: 'image/webp', width: 9, height: 9, bytes: inUtf8('Foto').buffer };
const voice: StoredFile = {
  ...way,
  id: 'suara',
  mime: 'audio/webm',
  milliseconds: 9,
  purpose: 'voice',
  bytes: inUtf8('Suara').buffer,
};

/** What only the server reads: the words under a seal, and the bytes behind them. */
async function unsealed(keys: CryptoKeyPair, sealed: Sealed): Promise<{ words: SealedWords; bytes: string }> {
  const text = Buffer.from(
    await suite.open(
      { recipientKey: keys.privateKey, enc: fromBase64url(sealed.enc), info: inUtf8(sealInfo('photo')) },
      fromBase64url(sealed.text),
      inUtf8(sealed.id),
    ),
  );
  const end = text.indexOf(0);
  return {
    words: JSON.parse(text.subarray(0, end).toString()) as SealedWords,
    bytes: text.subarray(end + 1).toString(),
  };
}

describe('What a shared phone seals with work that waits', () => {
  it('is each file with what it is for, so that the server looks at it as what it is', async () => {
    const keys = await suite.kem.generateKeyPair();
    const publicKey = toBase64url(await suite.kem.serializePublicKey(keys.publicKey));
    const { photos } = await sealerOf(owner, { id: 'k', publicKey }, async () => 'secret')(act, [photo, voice]);
    const found = await Promise.all(photos.map((sealed) => unsealed(keys, sealed)));
    expect(found.map(({ bytes }) => bytes)).toEqual(['Foto', 'Suara']);
    expect(found.map(({ words }) => words)).toMatchObject([
      { ...owner, secret: 'secret', says: { fileId: 'foto', purpose: 'submission' } },
      { ...owner, secret: 'secret', says: { fileId: 'suara', purpose: 'voice' } },
    ]);
  });
});
