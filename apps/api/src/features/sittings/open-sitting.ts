import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sittingProblems, type OpenSittingRequest, type SittingView } from '@contracts/sittings';
import { contentsOf, findPublished, type PublishedInstrument } from '@api/instruments';
import { PackageShelf } from '@api/learning';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { findInstrumentStep, type InstrumentStep } from './find-step';
import { formFor } from './forms.rules';
import { sheetOf } from './sheet.rules';
import { armOf, findSitting, formsSeen, insertSitting, type Sitting } from './sittings.repository';

/**
 * Gives a learner what a step asks, once: whoever asks again gets the same. Which form it is was drawn by lot and is told to nobody;
 * keys stay on the server.
 */
@Injectable()
export class OpenSitting {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly packages: PackageShelf,
  ) {}

  /** Raises `common/not-found`, `sittings/not-published` and `sittings/too-soon`. */
  async execute(actor: Actor, { enrolmentId, stepId }: OpenSittingRequest): Promise<SittingView> {
    const { agencyId, personId } = actor;
    const step = await findInstrumentStep(this.database, this.packages, { agencyId, personId, enrolmentId, stepId });
    return this.database.transaction(actor, async (tx) => {
      const opened = await findSitting(tx, enrolmentId, stepId);
      if (!opened) await insertSitting(tx, await this.begin(tx, personId, { enrolmentId, stepId }, step));
      // Read again: another phone of hers may have been quicker.
      const sitting = opened ?? (await findSitting(tx, enrolmentId, stepId));
      const content = sitting && (await contentsOf(tx, [sitting.versionId])).get(sitting.versionId);
      if (!sitting || !content) throw new Error('A sitting was opened that cannot be read.');
      const { id, form, lot } = sitting;
      return { id, enrolmentId, stepId, sheet: sheetOf(content, { form, lot, learnerLot: lotOf(personId) }) };
    });
  }

  private async begin(tx: Tx, personId: string, place: OpenSittingRequest, step: InstrumentStep): Promise<Sitting> {
    const published = await findPublished(tx, step.instrument);
    if (!published) throw new Problem(sittingProblems['not-published']);
    const { versionId, content } = published;
    const givenAt = this.clock.now();
    const form = await this.formOf(tx, personId, place, step, published);
    const { kind } = content;
    return {
      id: newId(),
      personId,
      ...place,
      versionId,
      kind,
      form,
      occasion: step.occasion,
      lot: randomInt(2 ** 32),
      givenAt,
    };
  }

  private async formOf(
    tx: Tx,
    personId: string,
    { enrolmentId }: OpenSittingRequest,
    { instrument, occasion, cohortId }: InstrumentStep,
    { content: { kind } }: PublishedInstrument,
  ): Promise<string | null> {
    if (kind === 'readiness') return null;
    const arm = await armOf(tx, enrolmentId, cohortId, kind);
    const seen = await formsSeen(tx, personId, instrument);
    const form = formFor({ kind, arm, occasion, seen, now: this.clock.now() });
    if (form === undefined) throw new Problem(sittingProblems['too-soon']);
    return form;
  }
}

/** A learner's own lot, the same for ever: by it the cases of every form are put in order. */
const lotOf = (personId: string): number => createHash('sha256').update(`order:${personId}`).digest().readUInt32BE(0);
