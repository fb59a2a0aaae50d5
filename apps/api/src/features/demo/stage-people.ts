import { Injectable } from '@nestjs/common';
import { AcceptInvitation, InviteLearner } from '@api/invitations';
import { AddPerson, AnswerNotice, demoPassword } from '@api/people';
import { systemActor, type Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { agencies, demoId, type AgencySlug, type Player } from './cast';

/** The people of the demo, once they are known. */
@Injectable()
export class StagePeople {
  private readonly known = new Map<string, Actor>();
  private readonly players = new Map<string, Player>();
  private invited = 0;

  constructor(
    private readonly addPerson: AddPerson,
    private readonly answerNotice: AnswerNotice,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly inviteLearner: InviteLearner,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  as(login: string): Actor {
    const actor = this.known.get(login);
    if (!actor) throw new Error(`Nobody in the demo is called ${login}.`);
    return actor;
  }

  async add(player: Player): Promise<void> {
    const { login, agency, name, honorific, roles, district } = player;
    this.players.set(login, player);
    const { id, zone } = agencyOf(agency);
    const { personId, accountId } = await this.addPerson.execute(
      { agencyId: id },
      {
        id: demoId(login),
        name,
        ...(honorific && { honorific }),
        login: { userName: login },
        password: demoPassword,
        roles,
        zone,
        ...(district && { districtCode: district }),
      },
    );
    this.known.set(login, { ...systemActor({ id, zone }, { id: personId }), accountId });
  }

  /** Answers the notice of first sign-in: yes to the service, no to the rest. */
  async agree(login: string): Promise<void> {
    const actor = this.as(login);
    const notice = await this.answerNotice.read(actor, 'id');
    const decisions = notice.purposes.map(({ purpose, required }) => ({ purpose, agreed: required }));
    await this.answerNotice.execute(actor, { textHash: notice.hash, decisions });
  }

  /** Somebody is invited by name and number, and answers with the account she has; the enrolment comes back. */
  async seat(
    login: string,
    inviter: string,
    cohortId: string,
    business?: { readonly name: string; readonly product: string },
  ): Promise<string> {
    const actor = this.as(login);
    const phone = `0812-6000-${String(1000 + this.known.size + this.invited++)}`;
    const { code = '' } = await this.inviteLearner.execute(this.as(inviter), cohortId, {
      name: this.players.get(login)?.name ?? login,
      phone,
      district: this.players.get(login)?.district ?? '',
    });
    const { seat } = await this.acceptInvitation.asSelf(
      actor,
      { code, address: 'demo' },
      { businessName: business?.name ?? '' },
    );
    if (business)
      await this.database.transaction(actor, (tx) =>
        tx.manager.query(`update business set product = $3, sector = 'culinary' where agency_id = $1 and name = $2`, [
          tx.agencyId,
          business.name,
          business.product,
        ]),
      );
    return seat.enrolmentId;
  }

  /** Makes somebody a staff member of another's business. */
  async hire(login: string, ownerLogin: string, enrolmentId: string): Promise<void> {
    const staff = this.as(login);
    await this.database.transaction(staff, async (tx) => {
      const values = [tx.agencyId, newId(), staff.personId, this.as(ownerLogin).personId, this.clock.now()];
      await tx.manager.query(
        `insert into business_member (agency_id, id, business_id, person_id, role, joined_at)
         select $1, $2, m.business_id, $3, 'staff', $5 from business_member m where m.agency_id = $1 and m.person_id = $4 and m.role = 'owner'`,
        values,
      );
      await tx.manager.query(
        `update enrolment e set business_id = m.business_id from business_member m
         where m.agency_id = $1 and m.person_id = $2 and e.agency_id = $1 and e.id = $3`,
        [tx.agencyId, staff.personId, enrolmentId],
      );
    });
  }
}

export function agencyOf(slug: AgencySlug): (typeof agencies)[number] & { readonly id: string } {
  const found = agencies.find((agency) => agency.slug === slug);
  if (!found) throw new Error(`No agency ${slug} in the demo.`);
  return { ...found, id: demoId(slug) };
}
