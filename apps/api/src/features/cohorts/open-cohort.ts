import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cohortProblems, type CohortView, type OpenCohortRequest } from '@contracts/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { mayTeach, readableSlug } from './cohort.rules';
import { toCohortView } from './cohort.view';
import * as cohorts from './cohorts.repository';

/** Opens a cohort for the published version of a curriculum, or plans it for later. */
@Injectable()
export class OpenCohort {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Raises `cohorts/version-not-published` and `cohorts/no-privacy-contact`. */
  execute(actor: Actor, { planned, ...request }: OpenCohortRequest): Promise<CohortView> {
    return this.database.transaction(actor, async (tx) => {
      const version = await cohorts.lockVersion(tx, request.versionId);
      if (!version || !mayTeach(version, undefined)) throw new Problem(cohortProblems['version-not-published']);
      if (!planned && !(await cohorts.hasPrivacyContact(tx))) throw new Problem(cohortProblems['no-privacy-contact']);

      const id = await this.insert(tx, { ...request, status: planned ? 'planned' : 'open', createdBy: actor.personId });
      const row = await cohorts.view(tx, id);
      if (!row) throw new Error('A cohort that was just stored is not there.');
      return toCohortView(row);
    });
  }

  /** Addresses are unique among all agencies; one that is taken already gets another tail. */
  private async insert(
    tx: Tx,
    cohort: Omit<Parameters<typeof cohorts.insert>[1], 'id' | 'slug' | 'createdAt'>,
  ): Promise<string> {
    for (let tries = 0; tries < 5; tries += 1) {
      const row = {
        ...cohort,
        id: newId(),
        slug: readableSlug(cohort.name, randomTail()),
        createdAt: this.clock.now(),
      };
      if (await cohorts.insert(tx, row)) return row.id;
    }
    throw new Error('No free address for the cohort after five tries.');
  }
}

// Without letters and digits that are mistaken for one another when read out.
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const randomTail = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
