import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import { sealInfo, SealedWords, sealProblems, type Sealed, type SealPurpose } from '@contracts/seals';
import { Sessions, type Actor, type Caller } from '@api/platform/auth';
import { Problem } from '@api/platform/problems';
import { SealKeys } from './seal-keys';
import { suite } from './suite';

/** What was under a seal: whose it is, what it says, and the bytes that came with it. */
export type Opened = { readonly actor: Actor; readonly says: unknown; readonly bytes: Buffer };

/**
 * Opens what a shared phone sealed, and makes sure whose it is.
 *
 * Anybody can seal to a public key. What makes it hers is the secret of her session under the seal, or that she herself brings it.
 */
@Injectable()
export class OpenSeal {
  constructor(
    private readonly keys: SealKeys,
    private readonly sessions: Sessions,
  ) {}

  /** Raises `seals/not-readable`, `common/not-signed-in` when her session has ended, `common/not-allowed` when she may not learn. */
  async execute(purpose: SealPurpose, sealed: Sealed, bringer: Caller | null): Promise<Opened> {
    const { words, bytes } = await this.read(purpose, sealed);
    const session = /^[\w-]{43}$/.test(words.secret) ? await this.sessions.read(words.secret) : undefined;
    const actor = [session?.actor, bringer?.actor].find(
      (one) => one?.personId === words.personId && one.agencyId === words.agencyId,
    );
    if (!actor) throw new Problem(commonProblems['not-signed-in']);
    if (!actor.permissions.has('learning:take')) throw new Problem(commonProblems['not-allowed']);
    return { actor, says: words.says, bytes };
  }

  private async read(purpose: SealPurpose, { id, keyId, enc, text }: Sealed) {
    const recipientKey = await this.keys.opener(keyId);
    if (!recipientKey) throw new Problem(sealProblems['not-readable']);
    const encoder = new TextEncoder();
    const params = { recipientKey, enc: bytesOf(enc), info: encoder.encode(sealInfo(purpose)) };
    const content = await suite.open(params, bytesOf(text), encoder.encode(id)).then(Buffer.from, () => undefined);
    const end = content?.indexOf(0) ?? -1;
    const words = SealedWords.safeParse(end > 0 ? parsed(content?.toString('utf8', 0, end) ?? '') : undefined);
    if (!content || !words.success) throw new Problem(sealProblems['not-readable']);
    return { words: words.data, bytes: content.subarray(end + 1) };
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
