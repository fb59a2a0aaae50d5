import { Injectable } from '@nestjs/common';
import type { Actor } from '@api/platform/auth';
import { newCode } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { expiryOf } from './invitation.rules';
import * as invitations from './invitations.repository';

/** A person to invite, whose number has been read. */
export type Invitee = { readonly name: string; readonly phone: string; readonly districtCode: string | null };

/** What became of one person: a new invitation with the code that only she will hold, or why there is none. */
export type Sent = { readonly id: string; readonly code: string } | 'already-invited' | 'already-enrolled';

/** Stores invitations to a cohort inside the caller's transaction; each number at most once. */
@Injectable()
export class SendInvitations {
  constructor(private readonly clock: Clock) {}

  /** What would become of these people, by number; nothing is stored. */
  known(
    tx: Tx,
    cohortId: string,
    invitees: readonly Invitee[],
  ): Promise<Map<string, 'already-invited' | 'already-enrolled'>> {
    return invitations.findKnown(
      tx,
      cohortId,
      invitees.map(({ phone }) => phone),
      this.clock.now(),
    );
  }

  async execute(
    actor: Actor,
    tx: Tx,
    cohortId: string,
    importId: string | null,
    invitees: readonly Invitee[],
  ): Promise<Map<string, Sent>> {
    const now = this.clock.now();
    const answers = new Map<string, Sent>(await this.known(tx, cohortId, invitees));
    let waiting = invitees.filter(({ phone }) => !answers.has(phone));
    await invitations.withdrawSpent(
      tx,
      cohortId,
      waiting.map(({ phone }) => phone),
      now,
    );

    const common = { cohortId, importId, invitedBy: actor.personId, invitedAt: now, expiresAt: expiryOf(now) };
    for (let tries = 0; waiting.length > 0; tries += 1) {
      if (tries === 5) throw new Error('No free invitation codes after five tries.');
      const drafts = waiting.map((invitee) => ({ ...invitee, id: newId(), code: newCode() }));
      const stored = await invitations.insert(tx, common, drafts);
      for (const { id, code, phone } of drafts) if (stored.has(id)) answers.set(phone, { id, code });
      // What was passed over was invited by somebody else this moment, or drew a code that is in use: only the latter is tried again.
      waiting = waiting.filter(({ phone }) => !answers.has(phone));
      for (const [phone, state] of await this.known(tx, cohortId, waiting)) answers.set(phone, state);
      waiting = waiting.filter(({ phone }) => !answers.has(phone));
    }
    return answers;
  }
}
