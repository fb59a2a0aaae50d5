import { CohortActivityView, ParticipantsPage, type ParticipantsQuery } from '@contracts/cohorts';
import { roles, type Role } from '@contracts/kernel';
import { CohortsModule } from '@api/cohorts';
import { newId } from '@api/platform/http';
import { decodeText, readTable } from '@api/platform/csv';
import {
  givenAgency,
  givenBusiness,
  givenCohort,
  givenEnrolment,
  givenPerson,
  insertRow,
  startApp,
  type Client,
  type TestApp,
} from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule] });
});
afterAll(() => app.close());

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(app.clock.now().getTime() - days * day);

type Life = {
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

async function aCohort(change: object = {}) {
  const agency = await givenAgency(app);
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'], name: 'Nurul' });
  const cohort = {
    ...(await givenCohort(app, {
      agency,
      authorId: person.id,
      createdAt: daysAgo(60),
      startsOn: '2026-09-28',
      ...change,
    })),
    agency,
  };
  return { ...cohort, nurul: await app.as(person), live: (life: Life) => live(cohort, life) };
}
type Cohort = {
  readonly id: string;
  readonly versionId: string;
  readonly agency: { readonly id: string };
  readonly nurul: Client;
};

async function live({ agency, ...cohort }: Pick<Cohort, 'id' | 'versionId' | 'agency'>, life: Life): Promise<string> {
  const { acts = [], works = [] } = life;
  const person = await givenPerson(app, { agency, name: life.name, ...(life.phone && { phone: life.phone }) });
  const business =
    life.business && (await givenBusiness(app, { agency, name: life.business, members: [{ personId: person.id }] }));
  const { id } = await givenEnrolment(app, {
    ...{
      agency,
      cohort,
      personId: person.id,
      status: life.status ?? 'active',
      enrolledAt: life.enrolledAt ?? daysAgo(40),
    },
    ...(business && { businessId: business.id }),
  });
  for (const [at, occurredAt] of acts.entries()) {
    await insertRow(app, 'entry', {
      ...{
        agencyId: agency.id,
        id: newId(),
        kind: 'part-read',
        v: 1,
        learnerId: person.id,
        actorId: person.id,
        enrolmentId: id,
        occurredAt,
      },
      ...{
        clockOffset: 0,
        receivedAt: occurredAt,
        seq: at + 1,
        payload: '{}',
        contentHash: Buffer.alloc(32),
        appBuild: 'spec',
      },
    });
  }
  const times = acts.map((act) => act.getTime());
  await app.ownerPool.query(
    `update enrolment_progress set done = $2, entries = $3, first_at = $4, last_at = $5 where enrolment_id = $1`,
    [
      ...[
        id,
        life.done ?? 0,
        acts.length,
        acts.length ? new Date(Math.min(...times)) : null,
        acts.length ? new Date(Math.max(...times)) : null,
      ],
    ],
  );
  for (const status of works) {
    const names = { learnerName: life.name, businessName: '', taskTitle: 'Tugas' };
    const at = { receivedAt: daysAgo(2), promisedAt: daysAgo(-1) };
    await insertRow(app, 'submission', {
      agencyId: agency.id,
      id: newId(),
      enrolmentId: id,
      learnerId: person.id,
      stepId: newId(),
      status,
      latestNo: 1,
      ...names,
      ...at,
    });
  }
  if (life.mentor) {
    const assignment = {
      agencyId: agency.id,
      id: newId(),
      enrolmentId: id,
      mentorId: life.mentor.id,
      assignedBy: life.mentor.id,
      fromAt: daysAgo(30),
    };
    await insertRow(app, 'mentor_assignment', assignment);
  }
  return id;
}

const activity = async ({ id, nurul }: Cohort) =>
  CohortActivityView.parse((await nurul.get(`/api/cohorts/${id}/activity`)).json());
const list = async ({ id, nurul }: Pick<Cohort, 'id' | 'nurul'>, query = '') => {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = ParticipantsPage.parse(
      (await nurul.get(`/api/cohorts/${id}/participants?limit=4&${query}${cursor && `&cursor=${cursor}`}`)).json(),
    );
    names.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  }
  return names;
};
const table = async ({ id }: Pick<Cohort, 'id'>, client: Client, query = '') => {
  const answer = await client.get(`/api/cohorts/${id}/participants.csv?${query}`);
  const { text = '' } = decodeText(Buffer.from(answer.text));
  const read = readTable(text, (cells) => cells.length);
  return { answer, header: read?.header.cells, rows: read?.rows.map(({ cells }) => cells) ?? [] };
};

async function aLivelyCohort() {
  const cohort = await aCohort();
  const mentor = await givenPerson(app, { agency: cohort.agency, roles: ['mentor'], name: 'Budi' });
  await cohort.live({
    name: 'Ani',
    acts: [daysAgo(30), daysAgo(0)],
    done: 3,
    works: ['accepted', 'submitted'],
    mentor,
    business: 'Kue Ani',
  });
  await cohort.live({ name: 'Beni', acts: [daysAgo(20), daysAgo(13)], done: 1, works: ['returned'], mentor });
  await cohort.live({ name: 'Citra', acts: [daysAgo(40), daysAgo(15)], done: 2, works: ['in_review', 'in_review'] });
  await cohort.live({ name: 'Dewi' });
  await cohort.live({ name: 'Eka', enrolledAt: daysAgo(3) });
  await cohort.live({ name: 'Fitri', status: 'waitlisted' });
  await cohort.live({
    name: 'Gina',
    status: 'completed',
    acts: [daysAgo(35), daysAgo(20)],
    done: 3,
    works: ['accepted'],
  });
  await cohort.live({ name: 'Hadi', status: 'withdrawn', acts: [daysAgo(0)], works: ['accepted'] });
  return cohort;
}

describe('a cohort’s figures', () => {
  it('count people, and the list behind each figure shows exactly them', async () => {
    const cohort = await aLivelyCohort();
    for (const [phone, status] of [
      ['+6281200000001', 'invited'],
      ['+6281200000002', 'accepted'],
      ['+6281200000003', 'withdrawn'],
    ]) {
      const by = {
        invitedBy: (await givenPerson(app, { agency: cohort.agency })).id,
        invitedAt: daysAgo(50),
        expiresAt: daysAgo(-40),
      };
      await insertRow(app, 'invitation', {
        agencyId: cohort.agency.id,
        id: newId(),
        cohortId: cohort.id,
        name: 'X',
        phone,
        status,
        codeHash: Buffer.from(`${cohort.id}${phone}`),
        ...by,
      });
    }
    const { weeks, cohort: view, ...figures } = await activity(cohort);
    expect(figures).toEqual({
      ...{
        countedAt: '2026-11-23T01:00:00.000Z',
        invited: 2,
        enrolled: 6,
        started: 4,
        activeThisWeek: 1,
        sent: 4,
        waitingForMentor: 2,
        accepted: 2,
        quietTwoWeeks: 2,
      },
    });
    expect(view).toMatchObject({ id: cohort.id, seatsTaken: 6, waiting: 1 });
    const shown: Record<ParticipantsQuery['show'], string[]> = {
      all: ['Ani', 'Beni', 'Citra', 'Dewi', 'Eka', 'Fitri', 'Gina'],
      enrolled: ['Ani', 'Beni', 'Citra', 'Dewi', 'Eka', 'Gina'],
      started: ['Ani', 'Beni', 'Citra', 'Gina'],
      active: ['Ani'],
      quiet: ['Citra', 'Dewi'],
      sent: ['Ani', 'Beni', 'Citra', 'Gina'],
      'waiting-for-mentor': ['Ani', 'Citra'],
      accepted: ['Ani', 'Gina'],
      waitlisted: ['Fitri'],
      'no-mentor': ['Citra', 'Dewi', 'Eka'],
    };
    for (const [show, names] of Object.entries(shown)) {
      expect([show, await list(cohort, `show=${show}`)]).toEqual([show, names]);
      expect([show, (await table(cohort, cohort.nurul, `show=${show}`)).rows.map(([name]) => name)]).toEqual([
        show,
        names,
      ]);
    }
    expect(weeks.at(-1)).toEqual({ startsOn: '2026-11-23', active: figures.activeThisWeek });
  });

  it('count nobody as quiet before she could have begun', async () => {
    const cohort = await aCohort({ startsOn: '2026-11-16', endsOn: '2027-01-17' });
    await cohort.live({ name: 'Ani', enrolledAt: daysAgo(50) });
    expect((await activity(cohort)).quietTwoWeeks).toBe(0);
    app.clock.advance({ days: 8 });
    expect((await activity(cohort)).quietTwoWeeks).toBe(1);
    app.clock.advance({ days: -8 });
  });

  it('count a learner in each week in which she did something', async () => {
    const cohort = await aCohort({ endsOn: '2027-01-17' });
    const monday = new Date('2026-11-22T17:00:00.000Z');
    const week = (back: number, hours = 30) => new Date(monday.getTime() - back * 7 * day + hours * 60 * 60 * 1000);
    await cohort.live({ name: 'Ani', acts: [week(7), week(5), week(5), week(2), week(0, 1)] });
    await cohort.live({ name: 'Beni', acts: [week(5, 0), week(4, 167.999)] });
    await cohort.live({ name: 'Citra', acts: [week(9)] });
    await cohort.live({ name: 'Fitri', status: 'waitlisted', acts: [week(5)] });
    expect((await activity(cohort)).weeks).toEqual([
      { startsOn: '2026-10-05', active: 1 },
      { startsOn: '2026-10-12', active: 0 },
      { startsOn: '2026-10-19', active: 2 },
      { startsOn: '2026-10-26', active: 1 },
      { startsOn: '2026-11-02', active: 0 },
      { startsOn: '2026-11-09', active: 1 },
      { startsOn: '2026-11-16', active: 0 },
      { startsOn: '2026-11-23', active: 1 },
    ]);
  });

  it('are all nought in an empty cohort', async () => {
    const cohort = await aCohort();
    const { weeks, ...figures } = await activity(cohort);
    expect(figures).toMatchObject({
      invited: 0,
      enrolled: 0,
      started: 0,
      activeThisWeek: 0,
      sent: 0,
      waitingForMentor: 0,
      accepted: 0,
      quietTwoWeeks: 0,
    });
    expect(weeks.every(({ active }) => active === 0)).toBe(true);
  });
});

describe('the list of participants', () => {
  it('shows what an officer needs to know of each', async () => {
    const cohort = await aLivelyCohort();
    const { items } = ParticipantsPage.parse((await cohort.nurul.get(`/api/cohorts/${cohort.id}/participants`)).json());
    expect(items[0]).toEqual({
      ...{
        enrolmentId: expect.any(String),
        name: 'Ani',
        businessName: 'Kue Ani',
        district: null,
        status: 'active',
        done: 3,
        required: 3,
      },
      ...{
        lastActiveOn: '2026-11-23',
        sent: 2,
        waiting: 1,
        accepted: 1,
        phone: null,
        mentorId: expect.any(String),
        mentorName: 'Budi',
      },
    });
    expect(items[3]).toMatchObject({
      name: 'Dewi',
      businessName: null,
      lastActiveOn: null,
      mentorId: null,
      mentorName: null,
    });
  });

  it('is searched by name and business, and sorted', async () => {
    const cohort = await aLivelyCohort();
    expect(await list(cohort, 'search=KUE')).toEqual(['Ani']);
    expect(await list(cohort, 'search=i&sort=name')).toEqual(['Ani', 'Beni', 'Citra', 'Dewi', 'Fitri', 'Gina']);
    expect(await list(cohort, 'search=%25')).toEqual([]);
    expect(await list(cohort, 'sort=last-active')).toEqual(['Ani', 'Beni', 'Citra', 'Gina', 'Fitri', 'Eka', 'Dewi']);
    const byDone = await list(cohort, 'sort=done');
    expect([byDone.slice(0, 2).sort(), byDone.slice(2, 4), byDone.slice(4).sort()]).toEqual([
      ['Ani', 'Gina'],
      ['Citra', 'Beni'],
      ['Dewi', 'Eka', 'Fitri'],
    ]);
  });

  it('is a file that opens right in Indonesian Excel, in the order and with the filter of the page', async () => {
    const cohort = await aCohort();
    await cohort.live({
      name: '=SUM(A1)',
      acts: [daysAgo(1)],
      done: 2,
      business: 'Kopi; "Enak"',
      phone: '+6281234567890',
    });
    await cohort.live({ name: 'Tiur' });
    const { answer, header, rows } = await table(cohort, cohort.nurul, 'sort=done');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="peserta.csv"');
    expect(answer.text.startsWith('\uFEFF"Nama";"No HP";')).toBe(true);
    expect(header).toEqual([
      'Nama',
      'No HP',
      'Usaha',
      'Kecamatan',
      'Status',
      'Langkah selesai',
      'Dari',
      'Terakhir aktif',
      'Tugas terkirim',
      'Menunggu mentor',
      'Tugas diterima',
      'Mentor',
    ]);
    expect(rows).toEqual([
      ["'=SUM(A1)", '0812-3456-7890', 'Kopi; "Enak"', '', 'Aktif', '2', '3', '22/11/2026', '0', '0', '0', ''],
      ['Tiur', '', '', '', 'Aktif', '0', '3', '', '0', '0', '0', ''],
    ]);
    const english = await table(cohort, cohort.nurul.with({ 'accept-language': 'en' }), 'search=tiur');
    expect([english.header?.[0], english.rows]).toEqual(['Name', [expect.arrayContaining(['Tiur', 'Active'])]]);
  });

  it('holds everybody of a large cohort once, in the file as on the pages', async () => {
    const cohort = await aCohort();
    const client = await app.ownerPool.connect();
    await client.query(
      `insert into person (agency_id, id, name, zone) select $1, gen_random_uuid(), 'Orang ' || n, 'WIB' from generate_series(1, 1203) n`,
      [cohort.agency.id],
    );
    await client.query(
      `insert into enrolment (agency_id, id, cohort_id, person_id, version_id, status, enrolled_at)
       select $1, gen_random_uuid(), $2, id, $3, 'active', now() from person where agency_id = $1 and name like 'Orang %'`,
      [cohort.agency.id, cohort.id, cohort.versionId],
    );
    client.release();
    for (const sort of ['name', 'last-active', 'done']) {
      const { rows } = await table(cohort, cohort.nurul, `sort=${sort}`);
      expect([rows.length, new Set(rows.map(([name]) => name)).size]).toEqual([1203, 1203]);
    }
  }, 30_000);

  it.each([
    'cursor=x',
    'sort=salary',
    'show=nobody',
    'limit=0',
    'limit=1000',
    `cursor=${Buffer.from('[1,2]').toString('base64url')}`,
  ])('refuses %s', async (query) => {
    const cohort = await aCohort();
    expect((await cohort.nurul.get(`/api/cohorts/${cohort.id}/participants?${query}`)).status).toBe(422);
  });
});

describe('who may', () => {
  const readers: readonly Role[] = ['cohort_manager', 'report_viewer', 'support_officer', 'agency_owner'];
  const paths = ['activity', 'participants', 'participants.csv'];

  it.each(roles)('%s', async (role) => {
    const cohort = await aCohort();
    await cohort.live({ name: 'Ani', phone: `+6281${String(300_000_000 + roles.indexOf(role))}` });
    const client = await app.as(await givenPerson(app, { agency: cohort.agency, roles: [role] }));
    for (const path of paths)
      expect((await client.get(`/api/cohorts/${cohort.id}/${path}`)).status).toBe(readers.includes(role) ? 200 : 403);
    if (!readers.includes(role)) return;
    const { items } = (await client.get(`/api/cohorts/${cohort.id}/participants`)).json<ParticipantsPage>();
    const { rows } = await table(cohort, client);
    // Telephone numbers are for who manages enrolments.
    expect([items[0]?.phone !== null, rows[0]?.[1] !== '']).toEqual(Array(2).fill(role === 'cohort_manager'));
  });

  it('shows strangers and other agencies nothing', async () => {
    const cohort = await aCohort();
    const lina = await app.as(await givenPerson(app, { roles: ['cohort_manager'] }));
    for (const path of paths) {
      expect((await app.stranger.get(`/api/cohorts/${cohort.id}/${path}`)).status).toBe(401);
      expect((await lina.get(`/api/cohorts/${cohort.id}/${path}`)).status).toBe(404);
    }
  });
});
