import { ImportReport, ImportView, InvitationsPage, InvitationView, UndoneImportView } from '@contracts/cohorts';
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

describe('POST /api/cohorts/{id}/invitation-imports', () => {
  const mixed = [
    'Nama;No HP;Kecamatan',
    'Bu Sari;81234567890;Medan Denai',
    '=cmd|calc;0813-9876-5432;',
    'Pak Budi;6,28123E+11;Petisah',
    'Tiur;0812 3456 7890;',
    'Andi;081211112222;Medan Dena',
    ';081233334444;',
  ].join('\r\n');

  it('reports row by row in a dry run, and stores nothing', async () => {
    const { id } = await aCohort();
    const report = await importInto(id, mixed, { dryRun: true });
    expect(report).toMatchObject({
      importId: null,
      encoding: 'UTF-8',
      delimiter: ';',
      invited: 2,
      alreadyInvited: 0,
      refused: 4,
      codes: null,
    });
    expect(report.rows.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [2, 'invited', null],
      [3, 'invited', null],
      [4, 'refused', 'phone-cut-by-excel'],
      [5, 'refused', 'repeated-in-file'],
      [6, 'refused', 'district-not-known'],
      [7, 'refused', 'name-missing'],
    ]);
    expect(report.rows[0]).toEqual({
      line: 2,
      name: 'Bu Sari',
      phone: '0812-3456-7890',
      district: 'Medan Denai',
      outcome: 'invited',
      reason: null,
      message: null,
    });
    expect(report.rows[4]?.message).toBe('Kecamatan ini tidak ada di daerah Dinas Anda. Maksudnya Medan Denai?');
    expect(await invited(id)).toEqual([]);
    expect((await nurul.get(`/api/cohorts/${id}/invitation-imports`)).json()).toEqual([]);
  });

  it('says in the reader’s language how a row is mended', async () => {
    const { id } = await aCohort();
    const answer = await nurul
      .with({ 'accept-language': 'en' })
      .post(`/api/cohorts/${id}/invitation-imports`, file(mixed, { dryRun: true }));
    expect(answer.json<ImportReport>().rows[2]?.message).toBe(
      'Excel cut this number. Turn the column into Text, then type the number again.',
    );
  });

  it('invites everybody who can be read, and hands the codes over as a file that cannot run formulas', async () => {
    const { id } = await aCohort();
    const report = await importInto(id, mixed);
    expect(await invited(id)).toEqual([
      { name: '=cmd|calc', phone: '+6281398765432', district_code: null, status: 'invited' },
      { name: 'Bu Sari', phone: '+6281234567890', district_code: '12.71.04', status: 'invited' },
    ]);
    const [head, sari, cmd, end] = report.codes?.split('\r\n') ?? [];
    expect([head, end]).toEqual(['\uFEFF"Nama";"No HP";"Kecamatan";"Kode";"Tautan"', '']);
    expect(sari).toMatch(
      /^"Bu Sari";"0812-3456-7890";"Medan Denai";"(\w{4})-(\w{4})";"https:\/\/belajar\.contoh\.go\.id\/undangan\/\1\2"$/,
    );
    expect(cmd).toMatch(/^"'=cmd\|calc";/);
  });

  it('invites nobody twice when the same file comes again, not even at the same moment', async () => {
    const { id } = await aCohort();
    const text = `nama;hp\n${Array.from({ length: 50 }, (_, at) => `Orang ${at};0812444400${String(at).padStart(2, '0')}`).join('\n')}`;
    const reports = await Promise.all([importInto(id, text), importInto(id, text), importInto(id, text)]);
    expect(reports.map(({ invited: sent }) => sent).sort((a, b) => a - b)).toEqual([0, 0, 50]);
    expect(reports.every((report) => report.invited + report.alreadyInvited + report.refused === 50)).toBe(true);
    expect(await invited(id)).toHaveLength(50);
    expect(await importInto(id, text)).toMatchObject({ invited: 0, alreadyInvited: 50, codes: null });
  });

  it('reads two thousand rows and names the file with more', async () => {
    const { id } = await aCohort();
    const text = (count: number) =>
      `nama;hp\n${Array.from({ length: count }, (_, at) => `Orang ${at};0813${String(50_000_000 + at)}`).join('\n')}`;
    expect((await importInto(id, text(2000))).invited).toBe(2000);
    const answer = await nurul.post(`/api/cohorts/${id}/invitation-imports`, file(text(2001)));
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ type: 'urn:melekai:problem:cohorts/too-many-rows', rows: 2001, most: 2000 });
  }, 30_000);

  it.each([
    [
      422,
      'cohorts/file-not-readable',
      Buffer.from('PK\u0003\u0004xxxx', 'latin1').toString('base64'),
      { is: 'workbook' },
    ],
    [422, 'cohorts/file-not-readable', '', { is: 'empty' }],
    [
      422,
      'cohorts/columns-missing',
      Buffer.from('kota;alamat\nMedan;Jl. A').toString('base64'),
      { found: ['kota', 'alamat'] },
    ],
    [422, 'common/not-valid', 'not base64!', {}],
  ])('answers %i %s to %j', async (status, what, content, members) => {
    const { id } = await aCohort();
    const answer = await nurul.post(`/api/cohorts/${id}/invitation-imports`, file('', { content }));
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ type: `urn:melekai:problem:${what}`, ...members });
  });

  it('takes nothing in for a cohort that is over', async () => {
    const { id } = await aCohort({ status: 'cancelled' });
    expect((await nurul.post(`/api/cohorts/${id}/invitation-imports`, file(mixed))).json().type).toBe(
      'urn:melekai:problem:cohorts/not-open',
    );
  });
});

describe('DELETE /api/invitation-imports/{id}', () => {
  const three = 'nama;hp\nA;081200000001\nB;081200000002\nC;081200000003';

  it('takes back what nobody has accepted, for a day', async () => {
    const cohort = await aCohort();
    const { id } = cohort;
    const { importId } = await importInto(id, three);
    const person = await givenPerson(app, { agency });
    await givenEnrolment(app, { agency, cohort, personId: person.id });
    await app.ownerPool.query(
      `update invitation set status = 'accepted', person_id = $2 where cohort_id = $1 and name = 'B'`,
      [id, person.id],
    );

    const answer = await nurul.delete(`/api/invitation-imports/${importId}`);
    expect([answer.status, UndoneImportView.parse(answer.json())]).toEqual([200, { withdrawn: 2, accepted: 1 }]);
    expect((await invited(id)).map(({ status }) => status)).toEqual(['withdrawn', 'accepted', 'withdrawn']);
    expect((await nurul.delete(`/api/invitation-imports/${importId}`)).json()).toEqual({ withdrawn: 0, accepted: 1 });
    expect(ImportView.array().parse((await nurul.get(`/api/cohorts/${id}/invitation-imports`)).json())).toMatchObject([
      {
        id: importId,
        fileName: 'peserta.csv',
        rows: 3,
        invited: 3,
        undoUntil: '2026-11-24T01:00:00.000Z',
        undoneAt: '2026-11-23T01:00:00.000Z',
      },
    ]);
    expect(await importInto(id, three)).toMatchObject({ invited: 2 });
  });

  it('is too late after a day', async () => {
    const { id } = await aCohort();
    const { importId } = await importInto(id, three);
    await app.ownerPool.query(`update invitation_import set imported_at = $2 where id = $1`, [
      importId,
      new Date('2026-11-22T00:59:59.999Z'),
    ]);
    const answer = await nurul.delete(`/api/invitation-imports/${importId}`);
    expect([answer.status, answer.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/undo-too-late']);
    expect((await invited(id)).every(({ status }) => status === 'invited')).toBe(true);
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
