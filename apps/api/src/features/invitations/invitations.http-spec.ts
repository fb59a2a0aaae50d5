import { ImportReport, InvitationsPage, InvitationView } from '@contracts/cohorts';
import { roles } from '@contracts/kernel';
import { CohortsModule } from '@api/cohorts';
import {
  givenAgency,
  givenCohort,
  givenEnrolment,
  givenPerson,
  startApp,
  type Client,
  type TestApp,
} from '@api/testing';
import { InvitationsModule } from './invitations.module';

let app: TestApp;
let agency: { readonly id: string };
let nurul: Client;
let nurulId: string;
beforeAll(async () => {
  app = await startApp({
    modules: [CohortsModule, InvitationsModule],
    env: { PUBLIC_URL: 'https://belajar.contoh.go.id' },
  });
  agency = await givenAgency(app);
  await app.ownerPool.query(`update agency set region_code = '12.71' where id = $1`, [agency.id]);
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  nurulId = person.id;
  nurul = await app.as(person);
});
afterAll(() => app.close());

const aCohort = (change: object = {}) => givenCohort(app, { agency, authorId: nurulId, ...change });
const invited = async (cohortId: string) =>
  (
    await app.ownerPool.query(
      `select name, phone, district_code, status from invitation where cohort_id = $1 order by name`,
      [cohortId],
    )
  ).rows;
const file = (text: string, change: object = {}) => ({
  fileName: 'peserta.csv',
  content: Buffer.from(text).toString('base64'),
  dryRun: false,
  ...change,
});
const importInto = async (id: string, text: string, change: object = {}) =>
  ImportReport.parse((await nurul.post(`/api/cohorts/${id}/invitation-imports`, file(text, change))).json());

describe('POST /api/cohorts/{id}/invitations', () => {
  it('invites one person and says the code once', async () => {
    const { id } = await aCohort();
    const answer = await nurul.post(`/api/cohorts/${id}/invitations`, {
      name: ' Sari\u0007 ',
      phone: '81234567890',
      district: 'Kec. Denai',
    });
    expect(answer.status).toBe(201);
    expect(InvitationView.parse(answer.json())).toMatchObject({
      ...{ name: 'Sari', phone: '0812-3456-7890', district: 'Medan Denai', status: 'invited', importId: null },
      ...{
        invitedAt: '2026-11-23T01:00:00.000Z',
        expiresAt: '2027-02-21T01:00:00.000Z',
        code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/),
      },
    });
    const list = InvitationsPage.parse((await nurul.get(`/api/cohorts/${id}/invitations`)).json());
    expect(list.items).toEqual([{ ...answer.json<InvitationView>(), code: undefined }]);
  });

  it('stores no code that could be read', async () => {
    const { id } = await aCohort();
    const { code = '' } = (
      await nurul.post(`/api/cohorts/${id}/invitations`, { name: 'Sari', phone: '081234567891' })
    ).json<InvitationView>();
    const { rows } = await app.ownerPool.query('select * from invitation where cohort_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
  });

  it.each([
    [422, 'phone-not-valid', { phone: '0812 / 0813' }, '/phone'],
    [422, 'phone-not-valid', { phone: '6,28E+11' }, '/phone'],
    [422, 'district-not-known', { district: 'Medan Dena' }, '/district'],
  ])('answers %i %s to %j', async (status, what, change, pointer) => {
    const { id } = await aCohort();
    const answer = await nurul.post(`/api/cohorts/${id}/invitations`, {
      name: 'Sari',
      phone: '081234567890',
      ...change,
    });
    expect([answer.status, answer.json().type]).toEqual([status, `urn:melekai:problem:cohorts/${what}`]);
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
    expect(await invited(id)).toEqual([]);
  });

  it('invites a number to a cohort once, and again when the first invitation was taken back or ran out', async () => {
    const { id } = await aCohort();
    const invite = () => nurul.post(`/api/cohorts/${id}/invitations`, { name: 'Sari', phone: '081234567890' });
    const first = (await invite()).json<InvitationView>();
    const again = await invite();
    expect([again.status, again.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/already-invited']);
    expect((await nurul.delete(`/api/invitations/${first.id}`)).status).toBe(204);
    expect((await invite()).status).toBe(201);
    await app.ownerPool.query(`update invitation set expires_at = $2 where cohort_id = $1`, [
      id,
      new Date('2026-11-23T00:59:59Z'),
    ]);
    expect((await invite()).status).toBe(201);
    expect((await invited(id)).map(({ status }) => status).sort()).toEqual(['invited', 'withdrawn', 'withdrawn']);
  });

  it('does not invite who is enrolled already', async () => {
    const cohort = await aCohort();
    const learner = await givenPerson(app, { agency, phone: '+6281255550000' });
    await givenEnrolment(app, { agency, cohort, personId: learner.id });
    const answer = await nurul.post(`/api/cohorts/${cohort.id}/invitations`, { name: 'Sari', phone: '0812-5555-0000' });
    expect([answer.status, answer.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/already-enrolled']);
  });

  it('does not invite to a cohort that is over', async () => {
    const { id } = await aCohort({ status: 'closed' });
    const answer = await nurul.post(`/api/cohorts/${id}/invitations`, { name: 'Sari', phone: '081234567890' });
    expect([answer.status, answer.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/not-open']);
  });
});

describe('DELETE /api/invitations/{id}', () => {
  it('leaves an invitation alone that has brought its person', async () => {
    const { id } = await aCohort();
    const invitation = (
      await nurul.post(`/api/cohorts/${id}/invitations`, { name: 'Sari', phone: '081234567890' })
    ).json<InvitationView>();
    await app.ownerPool.query(`update invitation set status = 'accepted' where id = $1`, [invitation.id]);
    const answer = await nurul.delete(`/api/invitations/${invitation.id}`);
    expect([answer.status, answer.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/already-accepted']);
  });
});

it('pages through the invitations of a cohort once, newest first', async () => {
  const { id } = await aCohort();
  await importInto(id, `nama;hp\n${Array.from({ length: 7 }, (_, at) => `Orang ${at};08127777000${at}`).join('\n')}`);
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, next } = InvitationsPage.parse(
      (await nurul.get(`/api/cohorts/${id}/invitations?limit=3${cursor && `&cursor=${cursor}`}`)).json(),
    );
    found.push(...items.map(({ name }) => name));
    cursor = next;
  }
  expect(found.sort()).toEqual(Array.from({ length: 7 }, (_, at) => `Orang ${at}`));
  expect(
    InvitationsPage.parse((await nurul.get(`/api/cohorts/${id}/invitations?search=orang%203`)).json()).items,
  ).toHaveLength(1);
  expect(InvitationsPage.parse((await nurul.get(`/api/cohorts/${id}/invitations?show=accepted`)).json()).items).toEqual(
    [],
  );
});

describe('who may', () => {
  it.each(roles)('%s', async (role) => {
    const cohort = await aCohort();
    const { importId } = await importInto(cohort.id, 'nama;hp\nA;081200000001');
    const client = await app.as(await givenPerson(app, { agency, roles: [role] }));
    const answers = [
      await client.get(`/api/cohorts/${cohort.id}/invitations`),
      await client.post(`/api/cohorts/${cohort.id}/invitations`, { name: 'B', phone: '081200000002' }),
      await client.get(`/api/cohorts/${cohort.id}/invitation-imports`),
      await client.post(`/api/cohorts/${cohort.id}/invitation-imports`, file('nama;hp\nC;081200000003')),
      await client.delete(`/api/invitation-imports/${importId}`),
      await client.delete('/api/invitations/01900000-0000-7000-8000-000000000000'),
    ].map(({ status }) => status);
    expect(answers).toEqual(role === 'cohort_manager' ? [200, 201, 200, 200, 200, 404] : Array(6).fill(403));
    if (role !== 'cohort_manager') expect(await invited(cohort.id)).toMatchObject([{ name: 'A', status: 'invited' }]);
  });

  it('shows another agency’s officer nothing, and takes nothing from her', async () => {
    const cohort = await aCohort();
    const { importId } = await importInto(cohort.id, 'nama;hp\nA;081200000001');
    const [invitation] = InvitationsPage.parse((await nurul.get(`/api/cohorts/${cohort.id}/invitations`)).json()).items;
    const lina = await app.as(await givenPerson(app, { roles: ['cohort_manager'] }));
    const answers = [
      await lina.get(`/api/cohorts/${cohort.id}/invitations`),
      await lina.post(`/api/cohorts/${cohort.id}/invitations`, { name: 'B', phone: '081200000002' }),
      await lina.get(`/api/cohorts/${cohort.id}/invitation-imports`),
      await lina.post(`/api/cohorts/${cohort.id}/invitation-imports`, file('nama;hp\nC;081200000003')),
      await lina.delete(`/api/invitation-imports/${importId}`),
      await lina.delete(`/api/invitations/${invitation?.id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404));
    expect(await invited(cohort.id)).toMatchObject([{ name: 'A', status: 'invited' }]);
  });
});
