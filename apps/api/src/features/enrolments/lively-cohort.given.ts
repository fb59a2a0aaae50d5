import { newId } from '@api/platform/http';
import {
  givenAgency,
  givenBusiness,
  givenCohort,
  givenEnrolment,
  givenPerson,
  insertRow,
  type Client,
  type TestApp,
} from '@api/testing';
import { decodeText, readTable } from '@api/platform/csv';
import { ParticipantsPage } from '@contracts/cohorts';

const day = 24 * 60 * 60 * 1000;
export const daysAgo = (app: TestApp, days: number): Date => new Date(app.clock.now().getTime() - days * day);

/** What a learner of a spec has done, and what became of it. */
export type Life = {
  readonly name: string;
  readonly status?: 'active' | 'waitlisted' | 'completed' | 'withdrawn';
  readonly enrolledAt?: Date;
  readonly acts?: readonly Date[];
  readonly done?: number;
  readonly works?: readonly ('submitted' | 'in_review' | 'returned' | 'accepted')[];
  readonly mentor?: { readonly id: string };
  readonly business?: string;
  readonly phone?: string;
};

export type LivelyCohort = {
  readonly id: string;
  readonly versionId: string;
  readonly agency: { readonly id: string };
  /** Its manager. */
  readonly nurul: Client;
  /** Puts one more learner into it. */
  live(life: Life): Promise<string>;
};

/** A cohort with a manager, and people to be put into it. */
export async function givenLivelyCohort(app: TestApp, change: object = {}): Promise<LivelyCohort> {
  const agency = await givenAgency(app);
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'], name: 'Nurul' });
  const long = { createdAt: daysAgo(app, 60), startsOn: '2026-09-28' };
  const cohort = { ...(await givenCohort(app, { agency, authorId: person.id, ...long, ...change })), agency };
  return { ...cohort, nurul: await app.as(person), live: (life) => live(app, cohort, life) };
}

type Where = Pick<LivelyCohort, 'id' | 'versionId' | 'agency'>;

async function live(app: TestApp, { agency, ...cohort }: Where, life: Life): Promise<string> {
  const person = await givenPerson(app, { agency, name: life.name, ...(life.phone && { phone: life.phone }) });
  const business =
    life.business && (await givenBusiness(app, { agency, name: life.business, members: [{ personId: person.id }] }));
  const { id } = await givenEnrolment(app, {
    ...{ agency, cohort, personId: person.id, status: life.status ?? 'active' },
    enrolledAt: life.enrolledAt ?? daysAgo(app, 40),
    ...(business && { businessId: business.id }),
  });
  const place = { agencyId: agency.id, enrolmentId: id, learnerId: person.id };
  await act(app, place, life);
  await send(app, place, life);
  if (life.mentor) {
    const assigned = { mentorId: life.mentor.id, assignedBy: life.mentor.id, fromAt: daysAgo(app, 30) };
    await insertRow(app, 'mentor_assignment', { agencyId: agency.id, id: newId(), enrolmentId: id, ...assigned });
  }
  return id;
}

type Place = { readonly agencyId: string; readonly enrolmentId: string; readonly learnerId: string };

/** Acts in the ledger, and what the ingest makes of them. */
async function act(app: TestApp, place: Place, { acts = [], done = 0 }: Life): Promise<void> {
  for (const [at, occurredAt] of acts.entries()) {
    const entry = {
      kind: 'part-read',
      v: 1,
      actorId: place.learnerId,
      occurredAt,
      receivedAt: occurredAt,
      clockOffset: 0,
      seq: at + 1,
    };
    await insertRow(app, 'entry', {
      id: newId(),
      ...place,
      ...entry,
      payload: '{}',
      contentHash: Buffer.alloc(32),
      appBuild: 'spec',
    });
  }
  const times = acts.map((one) => one.getTime());
  const [first, last] = acts.length > 0 ? [new Date(Math.min(...times)), new Date(Math.max(...times))] : [null, null];
  await app.ownerPool.query(
    'update enrolment_progress set done = $2, entries = $3, first_at = $4, last_at = $5 where enrolment_id = $1',
    [place.enrolmentId, done, acts.length, first, last],
  );
}

async function send(app: TestApp, place: Place, { name, works = [] }: Life): Promise<void> {
  for (const status of works) {
    const words = { learnerName: name, businessName: '', taskTitle: 'Tugas' };
    const times = { receivedAt: daysAgo(app, 2), promisedAt: daysAgo(app, -1) };
    await insertRow(app, 'submission', {
      id: newId(),
      ...place,
      stepId: newId(),
      status,
      latestNo: 1,
      ...words,
      ...times,
    });
  }
}

/** Seven learners at different points, one who left, and who shows where. */
export async function givenSevenLives(app: TestApp): Promise<LivelyCohort> {
  const cohort = await givenLivelyCohort(app);
  const mentor = await givenPerson(app, { agency: cohort.agency, roles: ['mentor'], name: 'Budi' });
  await cohort.live({
    name: 'Ani',
    acts: [daysAgo(app, 30), daysAgo(app, 0)],
    done: 3,
    works: ['accepted', 'submitted'],
    mentor,
    business: 'Kue Ani',
  });
  await cohort.live({ name: 'Beni', acts: [daysAgo(app, 20), daysAgo(app, 13)], done: 1, works: ['returned'], mentor });
  await cohort.live({
    name: 'Citra',
    acts: [daysAgo(app, 40), daysAgo(app, 15)],
    done: 2,
    works: ['in_review', 'in_review'],
  });
  await cohort.live({ name: 'Dewi' });
  await cohort.live({ name: 'Eka', enrolledAt: daysAgo(app, 3) });
  await cohort.live({ name: 'Fitri', status: 'waitlisted' });
  await cohort.live({
    name: 'Gina',
    status: 'completed',
    acts: [daysAgo(app, 35), daysAgo(app, 20)],
    done: 3,
    works: ['accepted'],
  });
  await cohort.live({ name: 'Hadi', status: 'withdrawn', acts: [daysAgo(app, 0)], works: ['accepted'] });
  return cohort;
}

/** The names on all pages of the list. */
export async function namesOf({ id, nurul }: Pick<LivelyCohort, 'id' | 'nurul'>, query = ''): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = ParticipantsPage.parse(
      (await nurul.get(`/api/cohorts/${id}/participants?limit=4&${query}${cursor && `&cursor=${cursor}`}`)).json(),
    );
    names.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  }
  return names;
}
/** The file of the list, as a spreadsheet reads it. */
export async function tableOf({ id }: Pick<LivelyCohort, 'id'>, client: Client, query = '') {
  const answer = await client.get(`/api/cohorts/${id}/participants.csv?${query}`);
  const { text = '' } = decodeText(Buffer.from(answer.text));
  const read = readTable(text, (cells) => cells.length);
  return { answer, header: read?.header.cells, rows: read?.rows.map(({ cells }) => cells) ?? [] };
}
