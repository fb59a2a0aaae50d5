import { Injectable } from '@nestjs/common';
import { cohortProblems, type InvitationView, type InviteLearnerRequest } from '@contracts/cohorts';
import { commonProblems, type ProblemSpec } from '@contracts/kernel';
import { districtsOf, findCohort, findDistrict, guessDistrict, mayChange } from '@api/cohorts';
import { readPhone } from '@api/enrolments';
import { spellCode, type Actor } from '@api/platform/auth';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import * as invitations from './invitations.repository';
import { toInvitationView } from './invitation.view';
import { SendInvitations } from './send-invitations';

/** Invites one person to a cohort. The answer is the only time at which the code is seen. */
@Injectable()
export class InviteLearner {
  constructor(
    private readonly database: Database,
    private readonly sendInvitations: SendInvitations,
  ) {}

  /** Raises `cohorts/phone-not-valid`, `district-not-known`, `not-open`, `already-invited` and `already-enrolled`. */
  execute(
    actor: Actor,
    cohortId: string,
    { name, phone: typed, district }: InviteLearnerRequest,
  ): Promise<InvitationView> {
    const { phone, reason } = readPhone(typed);
    if (phone === undefined) throw refusal(cohortProblems['phone-not-valid'], '/phone', reason);
    return this.database.transaction(actor, async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      if (!mayChange(cohort.status)) throw new Problem(cohortProblems['not-open']);

      const districtCode = await this.readDistrict(tx, district);
      const sent = (await this.sendInvitations.execute(actor, tx, cohortId, null, [{ name, phone, districtCode }])).get(
        phone,
      );
      if (sent === 'already-invited' || sent === 'already-enrolled') throw new Problem(cohortProblems[sent]);
      const row = sent && (await invitations.view(tx, sent.id));
      if (!row) throw new Error('An invitation that was just stored is not there.');
      return { ...toInvitationView(row), code: spellCode(sent.code) };
    });
  }

  private async readDistrict(tx: Tx, typed: string): Promise<string | null> {
    if (typed === '') return null;
    const districts = await districtsOf(tx);
    const district = findDistrict(districts, typed);
    if (district) return district.code;
    const meant = guessDistrict(districts, typed);
    throw refusal(
      cohortProblems['district-not-known'],
      '/district',
      'district-not-known',
      meant && { meant: meant.name },
    );
  }
}

const refusal = (spec: ProblemSpec, pointer: string, code: string, more: object = {}): Problem =>
  new Problem(spec, { ...more, errors: [{ pointer, code, message: code }] });
