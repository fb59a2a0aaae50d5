import { Injectable } from '@nestjs/common';
import { instrumentProblems, type InstrumentContent } from '@contracts/instruments';
import { checkInstrument, hasErrors, packInstrument, parseInstrument } from '@curriculum-format';
import { readFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, lockVersion, sign, type SignedVersion } from './instruments.repository';
import { refusalOf, type InstrumentAct } from './instruments.policy';

/** The two signed steps by which an instrument's draft becomes what learners are asked. */
@Injectable()
export class SignInstrument {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Somebody who did not bring it in vouches for it. Raises `instruments/four-eyes`, `instruments/wrong-stage`, `instruments/has-errors`. */
  approve(actor: Actor, versionId: string): Promise<void> {
    return this.step(actor, 'approve', versionId, async (tx, version) => {
      await this.contentOf(tx, version);
      await tx.manager.query(`update instrument_version set status = 'approved' where agency_id = $1 and id = $2`, [
        tx.agencyId,
        version.id,
      ]);
      await sign(tx, version.id, actor.personId, 'approved', this.clock.now());
    });
  }

  /** From now on new sittings are of this version; what was opened before stays. Raises the same. */
  publish(actor: Actor, versionId: string): Promise<void> {
    return this.step(actor, 'publish', versionId, async (tx, { id, instrumentId, ...version }) => {
      const now = this.clock.now();
      const content = await this.contentOf(tx, { id, ...version });
      await tx.manager.query(
        `update instrument_version set status = 'superseded' where agency_id = $1 and instrument_id = $2 and status = 'published'`,
        [tx.agencyId, instrumentId],
      );
      await tx.manager.query(
        `update instrument_version set status = 'published', published_at = $3, content = $4::jsonb where agency_id = $1 and id = $2`,
        [tx.agencyId, id, now, JSON.stringify(content)],
      );
      await sign(tx, id, actor.personId, 'published', now);
    });
  }

  private step(
    actor: Actor,
    act: InstrumentAct,
    versionId: string,
    work: (tx: Tx, version: SignedVersion) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const version = await lockVersion(tx, versionId);
      const refusal = refusalOf(act, actor, version);
      if (refusal) throw new Problem(refusal);
      await work(tx, version);
    });
  }

  private async contentOf(tx: Tx, { id, slug }: Pick<SignedVersion, 'id' | 'slug'>): Promise<InstrumentContent> {
    const { instrument, findings } = parseInstrument(await filesOf(tx, id), `instruments/${slug}`);
    const framework = await readFramework(tx, 'kla-umkm', 1);
    if (instrument === null || !framework) throw new Problem(instrumentProblems['not-readable']);
    const today = this.clock.now().toISOString().slice(0, 10);
    const found = [...findings, ...checkInstrument(instrument, { framework, today })];
    if (hasErrors(found)) throw new Problem(instrumentProblems['has-errors'], { findings: found.length });
    return packInstrument(instrument);
  }
}
