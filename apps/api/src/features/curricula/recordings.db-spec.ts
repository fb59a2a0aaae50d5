import { curriculumProblems, type FileView } from '@contracts/curricula';
import { permissionsOf } from '@contracts/kernel';
import { AddFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { anOgg, aWebm, freshDatabase, silenceOf, type FreshDatabase } from '@api/testing';
import { shippedCurriculum } from './curricula.given';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { ImportDraft } from './import-draft';
import { ReadFile } from './read-file';
import { SaveFile } from './save-file';
import { StoreRecording } from './store-recording';

const clock = new Clock(new Date('2026-11-22T12:00:00.000Z'));
const whole = shippedCurriculum();
const m3 = 'courses/k2-teks-jualan/modules/m3-teks-jualan';
/** One module of the shipped curriculum, so that each save has little to check. */
const files = new Map([...whole.files].filter(([path]) => !path.includes('/modules/') || path.includes(`/${m3}/`)));
const lesson = `${m3}/lessons/teks-yang-jelas.id.md`;
const other = `${m3}/lessons/perintah-racik.id.md`;
const beside = `${whole.root}/${m3}/lessons/teks-yang-jelas.webm`;
const speech = Buffer.from(aWebm({ packets: silenceOf(3000) }));
const again = Buffer.from(aWebm({ packets: silenceOf(5000) }));

let fresh: FreshDatabase;
let database: Database;
let dewi: Actor;
let versionId: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([Curriculum, CurriculumFile, CurriculumSignature, CurriculumVersion]);
  await new AddFramework(database).execute(whole.framework.text, whole.framework.path);
});
afterAll(() => fresh.drop());

beforeEach(async () => {
  const [agencyId, personId] = [newId(), newId()];
  await fresh.ownerPool.query(`insert into agency (id, slug, name, zone) values ($1, $2, 'Dinas Contoh', 'WIB')`, [
    agencyId,
    agencyId,
  ]);
  await fresh.ownerPool.query(`insert into person (agency_id, id, name, zone) values ($1, $2, 'Dewi', 'WIB')`, [
    agencyId,
    personId,
  ]);
  const roles = ['curriculum_editor'] as const;
  dewi = {
    accountId: newId(),
    personId,
    agencyId,
    agencyZone: 'WIB',
    roles: [...roles],
    permissions: permissionsOf(roles),
    locale: 'id',
    kind: 'session',
  };
  versionId = await new ImportDraft(clock, database).execute(dewi, { files, recordings: new Map() }, whole.root);
});

type Head = { audio?: string };
const store = (bytes: Buffer, path = lesson) =>
  new StoreRecording(clock, database).execute(dewi, versionId, path, bytes);
const read = (path = lesson): Promise<FileView> => new ReadFile(clock, database).execute(dewi, versionId, path, 'id');
const name = async (audio: string | undefined, path = lesson): Promise<FileView> => {
  const { form, revision } = await read(path);
  const { audio: _was, ...head } = (form as { head: Head }).head;
  return new SaveFile(clock, database).execute(
    dewi,
    versionId,
    path,
    { revision, form: { ...form, head: audio === undefined ? head : { ...head, audio } } },
    'id',
  );
};
const recordings = async (): Promise<string[]> =>
  (
    await fresh.ownerPool.query<{ path: string }>(
      `select path from curriculum_file where version_id = $1 and path ~ '(opus|webm)$' order by path`,
      [versionId],
    )
  ).rows.map(({ path }) => path);

describe('A recorded reading', () => {
  it('is put beside its lesson under the lesson’s name, and its bytes are kept by their hash', async () => {
    const stored = await store(speech);
    expect(stored).toMatchObject({ name: 'teks-yang-jelas.webm', bytes: speech.length });
    expect(await recordings()).toEqual([beside]);
    const { rows } = await fresh.ownerPool.query<{ bytes: Buffer }>('select bytes from media where hash = $1', [
      stored.hash,
    ]);
    expect(rows[0]?.bytes).toEqual(speech);
    const view = await name(stored.name);
    expect(view.recording).toEqual(stored);
    expect(view.findings.filter(({ field }) => field.includes('audio'))).toEqual([]);
  });

  it('is what its bytes are, whatever it is called', async () => {
    expect((await store(Buffer.from(anOgg({ packets: silenceOf(3000) })))).name).toBe('teks-yang-jelas.opus');
  });

  it('takes the place of the one before', async () => {
    await name((await store(speech)).name);
    const second = await store(again);
    expect((await read()).recording).toEqual(second);
    expect(await recordings()).toHaveLength(1);
  });

  it('that a lesson names no more leaves the draft', async () => {
    await name((await store(speech)).name);
    expect((await name(undefined)).recording).toBeNull();
    expect(await recordings()).toEqual([]);
  });

  it('that another lesson names stays', async () => {
    const stored = await store(speech);
    await name(stored.name);
    await name(stored.name, other);
    await name(undefined);
    expect(await recordings()).toEqual([beside]);
  });

  it.each([
    ['a page', Buffer.from('<script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['half a head', speech.subarray(0, 20)],
  ])('is no %s', async (_, bytes) => {
    await expect(store(bytes)).rejects.toMatchObject({ spec: curriculumProblems['not-a-recording'] });
    expect(await recordings()).toEqual([]);
  });

  it('stands beside lessons only', async () => {
    await expect(store(speech, `${m3}/module.yaml`)).rejects.toMatchObject({ spec: curriculumProblems['not-a-form'] });
    await expect(store(speech, `${m3}/lessons/tidak-ada.id.md`)).rejects.toMatchObject({
      spec: { code: 'common/not-found' },
    });
  });

  it('is put into drafts only, and by their authors', async () => {
    const rahmat = { ...dewi, permissions: permissionsOf(['curriculum_reviewer']) };
    await expect(new StoreRecording(clock, database).execute(rahmat, versionId, lesson, speech)).rejects.toMatchObject({
      spec: { code: 'common/not-allowed' },
    });
    await fresh.ownerPool.query(`update curriculum_version set status = 'in_review' where id = $1`, [versionId]);
    await expect(store(speech)).rejects.toMatchObject({ spec: curriculumProblems['not-a-draft'] });
    expect(await recordings()).toEqual([]);
  });
});
