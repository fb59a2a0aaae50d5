import { curriculumProblems, type FileView } from '@contracts/curricula';
import { permissionsOf, type ProblemSpec, type Role } from '@contracts/kernel';
import { fileKindOf } from '@curriculum-format';
import { AddFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, type FreshDatabase } from '@api/testing';
import { AddFile } from './add-file';
import { shippedCurriculum } from './curricula.given';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { ImportDraft } from './import-draft';
import { ListFiles } from './list-files';
import { PreviewFile } from './preview-file';
import { ReadFile } from './read-file';
import { ReadVersion } from './read-version';
import { RemovedFile } from './removed-file.entity';
import { RemoveFile, RestoreFile } from './remove-file';
import { ReviewAnswer } from './review-answer.entity';
import { ReviewComment } from './review-comment.entity';
import { SaveFile } from './save-file';

const clock = new Clock(new Date('2026-11-22T12:00:00.000Z'));
const whole = shippedCurriculum();
const as = (spec: ProblemSpec) => ({ spec: { code: spec.code } });
const m3 = 'courses/k2-teks-jualan/modules/m3-teks-jualan';
/** One module of the shipped curriculum, so that each save has little to check. */
const shipped = {
  ...whole,
  files: new Map([...whole.files].filter(([path]) => !path.includes('/modules/') || path.includes(`/${m3}/`))),
};
const lesson = `${m3}/lessons/teks-yang-jelas.id.md`;
const other = `${m3}/lessons/perintah-racik.id.md`;
const full = (path: string): string => `${shipped.root}/${path}`;
const was = (path: string): string => shipped.files.get(full(path)) ?? '';

let fresh: FreshDatabase;
let database: Database;
let dewi: Actor;
let tono: Actor;
let rahmat: Actor;
let versionId: string;

async function givenStaff(agencyId: string, name: string, roles: Role[]): Promise<Actor> {
  const personId = newId();
  await fresh.ownerPool.query(`insert into person (agency_id, id, name, zone) values ($1, $2, $3, 'WIB')`, [
    agencyId,
    personId,
    name,
  ]);
  return {
    accountId: newId(),
    personId,
    agencyId,
    agencyZone: 'WIB',
    roles,
    permissions: permissionsOf(roles),
    locale: 'id',
    kind: 'session',
  };
}

type Form = NonNullable<FileView['form']>;
type Lesson = Form & { head: { title: string }; parts: { title: string; blocks: Record<string, unknown>[] }[] };
const read = (path: string, actor = dewi): Promise<FileView> =>
  new ReadFile(clock, database).execute(actor, versionId, path, 'id');
const save = (path: string, revision: string, form: Form, actor = dewi): Promise<FileView> =>
  new SaveFile(clock, database).execute(actor, versionId, path, { revision, form }, 'id');
const list = async () => (await new ListFiles(clock, database).execute(dewi, versionId, 'id')).files;
const add = (asked: Parameters<AddFile['execute']>[2]) => new AddFile(clock, database).execute(dewi, versionId, asked);
const remove = (path: string, revision: string, actor = dewi) =>
  new RemoveFile(clock, database).execute(actor, versionId, path, revision);
const restore = (path: string) => new RestoreFile(clock, database).execute(dewi, versionId, path);

const titled = ({ form }: FileView, title: string): Lesson => {
  const lessonForm = form as Lesson;
  return { ...lessonForm, head: { ...lessonForm.head, title } };
};
const body = async (path: string): Promise<string | undefined> =>
  (
    await fresh.ownerPool.query<{ body: string }>(
      'select body from curriculum_file where version_id = $1 and path = $2',
      [versionId, full(path)],
    )
  ).rows[0]?.body;
const edits = async (): Promise<{ note: string; person_id: string }[]> =>
  (
    await fresh.ownerPool.query<{ note: string; person_id: string }>(
      `select note, person_id from curriculum_signature where version_id = $1 and act = 'edited' order by id`,
      [versionId],
    )
  ).rows;

const handIn = () =>
  fresh.ownerPool.query(`update curriculum_version set status = 'in_review' where id = $1`, [versionId]);

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([
    Curriculum,
    CurriculumFile,
    CurriculumSignature,
    CurriculumVersion,
    RemovedFile,
    ReviewAnswer,
    ReviewComment,
  ]);
  await new AddFramework(database).execute(shipped.framework.text, shipped.framework.path);
});
afterAll(() => fresh.drop());

beforeEach(async () => {
  const agencyId = newId();
  await fresh.ownerPool.query(`insert into agency (id, slug, name, zone) values ($1, $2, 'Dinas Contoh', 'WIB')`, [
    agencyId,
    agencyId,
  ]);
  dewi = await givenStaff(agencyId, 'Dewi', ['curriculum_editor']);
  tono = await givenStaff(agencyId, 'Tono', ['curriculum_editor']);
  rahmat = await givenStaff(agencyId, 'Rahmat', ['curriculum_reviewer']);
  versionId = await new ImportDraft(clock, database).execute(
    dewi,
    { files: shipped.files, recordings: new Map() },
    shipped.root,
  );
});

describe('A file of a draft', () => {
  it.each([
    ['cards.yaml', 'cards', 'Apa satu pertanyaan', 'Apa satu tanya'],
    ['glossary.yaml', 'glossary', 'Perintah tetap yang', 'Perintah yang'],
    ['anchors/teks-jualan.yaml', 'anchors', 'Keripik tempe “Mpok', 'Keripik “Mpok'],
  ])('that stands beside the modules, %s, is edited as they are', async (path, kind, word, other) => {
    const before = await read(path);
    expect(before).toMatchObject({ kind, editable: true });
    const form = JSON.parse(JSON.stringify(before.form).replace(word, other)) as Form;
    await save(path, before.revision, form);
    expect(await body(path)).toBe(was(path).replace(word, other));
    expect((await list()).map((file) => file.path)).toContain(path);
  });

  it('names what others ask and judge, for lessons and calibration works to name', async () => {
    const { criteria, questions } = await new ListFiles(clock, database).execute(dewi, versionId, 'id');
    expect(criteria).toContainEqual({
      rubric: 'teks-jualan',
      id: 'kebenaran-isi',
      title: expect.any(String) as string,
    });
    expect(questions).toContainEqual(expect.objectContaining({ folder: m3, lesson: 'teks-yang-jelas' }));
  });

  it('is read as a form and stored with every other character as it was', async () => {
    const before = await read(lesson);
    expect(before).toMatchObject({ kind: 'lesson', editable: true, editedBy: null });
    const title = (before.form as Lesson).head.title;
    const after = await save(lesson, before.revision, titled(before, 'Teks yang amat jelas'));
    expect(await body(lesson)).toBe(was(lesson).replace(`title: ${title}`, 'title: Teks yang amat jelas'));
    expect(after).toMatchObject({ editedBy: 'Dewi', editedAt: expect.stringMatching(/^2026-11-22T12:/) as string });
    expect(after.revision).not.toBe(before.revision);
  });

  it('that is saved as it was is no edit', async () => {
    const before = await read(lesson);
    expect(await save(lesson, before.revision, before.form ?? {})).toEqual(before);
    expect(await edits()).toEqual([]);
  });

  it('is never overwritten: the second of two people learns who saved it and when', async () => {
    const before = await read(lesson);
    await save(lesson, before.revision, titled(before, 'Dari Dewi'));
    await expect(save(lesson, before.revision, titled(before, 'Dari Tono'), tono)).rejects.toMatchObject({
      ...as(curriculumProblems['edited-meanwhile']),
      members: { editedBy: 'Dewi', editedAt: expect.stringMatching(/^2026-11-22T12:/) as string },
    });
    const now = await read(lesson, tono);
    expect((now.form as Lesson).head.title).toBe('Dari Dewi');
    expect(await save(lesson, now.revision, titled(now, 'Dari Tono'), tono)).toMatchObject({ editedBy: 'Tono' });
  });

  it('does not stand in the way of somebody in another file', async () => {
    const [first, second] = [await read(lesson), await read(other, tono)];
    await save(lesson, first.revision, titled(first, 'Dari Dewi'));
    await save(other, second.revision, titled(second, 'Dari Tono'), tono);
    expect((await edits()).map(({ note }) => note)).toEqual([lesson, other]);
  });

  it('is signed once while one person goes on in it, and counted each time', async () => {
    for (const title of ['Satu', 'Dua', 'Tiga']) {
      const now = await read(lesson);
      await save(lesson, now.revision, titled(now, title));
    }
    expect(await edits()).toEqual([{ note: lesson, person_id: dewi.personId }]);
    const now = await read(lesson, tono);
    await save(lesson, now.revision, titled(now, 'Empat'), tono);
    expect((await edits()).map(({ person_id }) => person_id)).toEqual([dewi.personId, tono.personId]);
    expect((await new ReadVersion(clock, database).execute(dewi, versionId, 'id')).revision).toBe(5);
  });

  it('makes its editor an author, who may not approve it', async () => {
    const both = await givenStaff(dewi.agencyId, 'Ira', ['curriculum_editor', 'curriculum_reviewer']);
    const may = async () => (await new ReadVersion(clock, database).execute(both, versionId, 'id')).whyNot['approve'];
    const now = await read(lesson, both);
    await save(lesson, now.revision, titled(now, 'Dari Ira'), both);
    await handIn();
    expect(await may()).toBe(curriculumProblems['four-eyes'].title.id);
  });

  it.each([
    ['an empty title', (form: Lesson) => ({ ...form, head: { ...form.head, title: ' ' } }), '/head/title'],
    [
      'a heading among the words',
      (form: Lesson) => ({ ...form, parts: [{ title: 'A', blocks: [{ kind: 'markdown', markdown: '## B' }] }] }),
      '/parts/0/blocks/0/markdown',
    ],
    ['another id', (form: Lesson) => ({ ...form, head: { ...form.head, id: newId() } }), '/head/id'],
    ['no parts', (form: Lesson) => ({ ...form, parts: [] }), '/parts'],
  ])('is not stored with %s, which is named by its field', async (_, change, pointer) => {
    const before = await read(lesson);
    await expect(save(lesson, before.revision, change(before.form as Lesson))).rejects.toMatchObject({
      ...as(curriculumProblems['wrong-shape']),
      members: { errors: [{ pointer }] },
    });
    expect(await body(lesson)).toBe(was(lesson));
  });

  it('keeps its id for ever', async () => {
    const before = await read(lesson);
    const form = before.form as Lesson;
    const another = { ...form, head: { ...form.head, id: 'b5a90283-4aab-47f4-96fb-1e6e22779ae9' } };
    await expect(save(lesson, before.revision, another)).rejects.toMatchObject({
      members: { errors: [{ pointer: '/id' }] },
    });
  });

  it('is stored unfinished, and says beside which field what should be mended', async () => {
    const before = await read(lesson);
    const form = before.form as Lesson;
    const parts = [...form.parts, { title: 'Lagi', blocks: [{ kind: 'activity', slug: 'tidak-ada' }] }];
    const after = await save(lesson, before.revision, { ...form, parts });
    expect(after.findings).toContainEqual(
      expect.objectContaining({ severity: 'error', field: `parts.${form.parts.length}.blocks.0` }),
    );
  });

  it('that grows past what a file may weigh is refused', async () => {
    const before = await read(lesson);
    const form = before.form as Lesson;
    const blocks = [{ kind: 'markdown', markdown: 'kata '.repeat(60_000) }];
    await expect(save(lesson, before.revision, { ...form, parts: [{ title: 'A', blocks }] })).rejects.toMatchObject(
      as(curriculumProblems['file-too-long']),
    );
  });

  it.each(['lessons/tidak-ada.id.md', '../../etc/passwd', '', 'CHANGELOG'])('is not there at “%s”', async (path) => {
    await expect(read(path)).rejects.toMatchObject({ spec: { code: 'common/not-found' } });
    await expect(save(path, 'x', {})).rejects.toMatchObject({ spec: { code: 'common/not-found' } });
  });

  it('is read by a reviewer, and edited by none', async () => {
    const before = await read(lesson, rahmat);
    expect(before.editable).toBe(false);
    await expect(save(lesson, before.revision, titled(before, 'x'), rahmat)).rejects.toMatchObject({
      spec: { status: 403 },
    });
    await expect(remove(lesson, before.revision, rahmat)).rejects.toMatchObject({ spec: { status: 403 } });
  });

  it('is not edited once the version has left the draft stage', async () => {
    const before = await read(lesson);
    await handIn();
    await expect(save(lesson, before.revision, titled(before, 'x'))).rejects.toMatchObject(
      as(curriculumProblems['not-a-draft']),
    );
    await expect(remove(lesson, before.revision)).rejects.toMatchObject(as(curriculumProblems['not-a-draft']));
    await expect(add({ kind: 'lesson', module: m3, title: 'Baru', lesson: null })).rejects.toMatchObject(
      as(curriculumProblems['not-a-draft']),
    );
    expect(await body(lesson)).toBe(was(lesson));
  });

  it('is not there for another agency', async () => {
    const agencyId = newId();
    await fresh.ownerPool.query(`insert into agency (id, slug, name, zone) values ($1, $2, 'Dinas Lain', 'WIB')`, [
      agencyId,
      agencyId,
    ]);
    const stranger = await givenStaff(agencyId, 'Lina', ['curriculum_editor']);
    const before = await read(lesson);
    const missing = { spec: { code: 'common/not-found' } };
    await expect(read(lesson, stranger)).rejects.toMatchObject(missing);
    await expect(save(lesson, before.revision, titled(before, 'x'), stranger)).rejects.toMatchObject(missing);
    await expect(remove(lesson, before.revision, stranger)).rejects.toMatchObject(missing);
    await expect(new ListFiles(clock, database).execute(stranger, versionId, 'id')).rejects.toMatchObject(missing);
    await expect(
      new PreviewFile(database).execute(stranger, versionId, lesson, before.form ?? {}),
    ).rejects.toMatchObject(missing);
  });

  it('is shown as publishing would render it, before it is stored', async () => {
    const before = await read(lesson);
    const form = before.form as Lesson;
    const blocks = [{ kind: 'tip', title: 'Ingat', blocks: [{ kind: 'markdown', markdown: '**Tebal** <script>' }] }];
    const preview = (path: string, shown: Form) => new PreviewFile(database).execute(dewi, versionId, path, shown);
    const { html } = await preview(lesson, { ...form, parts: [{ title: 'Satu', blocks }] });
    expect(html).toContain('<strong>Tebal</strong> &lt;script&gt;');
    expect(html).toContain('class="note own"');
    expect(await body(lesson)).toBe(was(lesson));
    await expect(preview(lesson, {})).rejects.toMatchObject(as(curriculumProblems['wrong-shape']));
    await expect(preview(`${m3}/module.yaml`, {})).rejects.toMatchObject(as(curriculumProblems['not-a-form']));
  });
});

describe('The files of a draft', () => {
  it('are listed in the order in which a learner meets them', async () => {
    const files = await list();
    expect(files).toHaveLength([...shipped.files.keys()].filter((path) => fileKindOf(path) !== null).length);
    expect(files[0]).toMatchObject({ kind: 'curriculum', path: 'curriculum.yaml' });
    const numbers = files.filter(({ kind, folder }) => kind === 'lesson' && folder === m3).map(({ number }) => number);
    expect(numbers.slice(0, 3)).toEqual(['3.0', '3.1', '3.2']);
  });

  it.each(['lesson', 'quiz', 'scenario', 'form', 'lab', 'instrument', 'practice-task'] as const)(
    'take in a %s with its place in the module',
    async (kind) => {
      const { path } = await add({ kind, module: m3, title: 'Coba baru', lesson: null });
      const form = await read(path);
      expect(form.form).not.toBeNull();
      expect(await body(`${m3}/module.yaml`)).toBe(
        `${was(`${m3}/module.yaml`)}  - ${kind === 'lesson' ? 'lesson' : 'activity'}: coba-baru\n`,
      );
      const again = await add({ kind, module: m3, title: 'Coba baru', lesson: null });
      expect(again.path).toContain('coba-baru-2');
    },
  );

  it('take in a quiz at the end of a lesson', async () => {
    const { path } = await add({ kind: 'quiz', module: m3, title: 'Cek lagi', lesson: 'teks-yang-jelas' });
    expect(await body(lesson)).toBe(`${was(lesson)}\n::kegiatan cek-lagi\n`);
    expect((await list()).find((file) => file.path === path)).toMatchObject({
      activity: 'quiz',
      lesson: 'teks-yang-jelas',
    });
  });

  it('take in nothing for a module or lesson that is not there', async () => {
    const missing = { spec: { code: 'common/not-found' } };
    await expect(add({ kind: 'quiz', module: 'courses/x', title: 'A', lesson: null })).rejects.toMatchObject(missing);
    await expect(add({ kind: 'quiz', module: m3, title: 'A', lesson: 'tidak-ada' })).rejects.toMatchObject(missing);
  });

  it('give up a lesson with its place in the module, and have it back byte for byte', async () => {
    const { revision } = await read(lesson);
    await remove(lesson, revision);
    await expect(read(lesson)).rejects.toMatchObject({ spec: { code: 'common/not-found' } });
    expect(await body(`${m3}/module.yaml`)).toBe(was(`${m3}/module.yaml`).replace('  - lesson: teks-yang-jelas\n', ''));
    await restore(lesson);
    expect(await body(lesson)).toBe(was(lesson));
    expect(await body(`${m3}/module.yaml`)).toBe(was(`${m3}/module.yaml`));
    await expect(restore(lesson)).rejects.toMatchObject(as(curriculumProblems['not-removed']));
  });

  it('have a quiz back without undoing what was written in its lesson meanwhile', async () => {
    const quiz = (await list()).find(({ activity, lesson: at }) => activity === 'quiz' && at === 'teks-yang-jelas');
    const path = quiz?.path ?? '';
    await remove(path, (await read(path)).revision);
    expect(await body(lesson)).not.toContain(`::kegiatan ${quiz?.slug}`);
    const now = await read(lesson);
    await save(lesson, now.revision, titled(now, 'Ditulis sesudahnya'));
    await restore(path);
    expect(await body(path)).toBe(was(path));
    expect(await body(lesson)).toContain('Ditulis sesudahnya');
  });

  it('keep what has taken the place of a removed one', async () => {
    const asked = { kind: 'form', module: m3, title: 'Coba', lesson: null } as const;
    const { path } = await add(asked);
    await remove(path, (await read(path)).revision);
    await add(asked);
    await expect(restore(path)).rejects.toMatchObject(as(curriculumProblems['file-exists']));
  });

  it('keep what somebody saved after it was read for removal', async () => {
    const { revision } = await read(lesson);
    const now = await read(lesson, tono);
    await save(lesson, now.revision, titled(now, 'Dari Tono'), tono);
    await expect(remove(lesson, revision)).rejects.toMatchObject(as(curriculumProblems['edited-meanwhile']));
    expect(await body(lesson)).toContain('Dari Tono');
  });

  it.each(['curriculum.yaml', `${m3}/module.yaml`, `${m3}/case.id.md`])('never give up %s', async (path) => {
    const { revision } = await read(path);
    await expect(remove(path, revision)).rejects.toMatchObject(as(curriculumProblems['stays-in-place']));
  });
});
