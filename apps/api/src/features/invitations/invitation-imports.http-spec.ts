import { ImportReport, ImportView, UndoneImportView } from '@contracts/cohorts';
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
