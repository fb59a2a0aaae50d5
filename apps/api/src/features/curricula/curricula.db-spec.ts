import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeRecording, hashInDescription } from '@curriculum-format';
import type { ModulePackage } from '@contracts/packages';
import { readContentFolder, writeContentFolder, type ContentFolder } from './content-folder';
import type { Pool } from 'pg';
import { checklistItems, curriculumProblems } from '@contracts/curricula';
import { permissionsOf, type ProblemSpec, type Role } from '@contracts/kernel';
import { AddFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { aWebm, freshDatabase, silenceOf, type FreshDatabase } from '@api/testing';
import { ApproveVersion } from './approve-version';
import { shippedCurriculum } from './curricula.given';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { EditQuestionWords } from './edit-question-words';
import { ImportDraft } from './import-draft';
import { PublishVersion } from './publish-version';
import { ReadCurricula } from './read-curricula';
import { ReadQuiz } from './read-quiz';
import { ReadVersion } from './read-version';
import { RequestReview } from './request-review';
import { ReturnVersion } from './return-version';
import { ReviewAnswer } from './review-answer.entity';
import { ReviewComment } from './review-comment.entity';
import { StartDraft } from './start-draft';

const clock = new Clock(new Date('2026-11-22T12:00:00.000Z'));
const shipped = shippedCurriculum();
const everyTick = [...checklistItems];
const as = (spec: ProblemSpec) => ({ spec: { code: spec.code } });

let fresh: FreshDatabase;
let database: Database;
let dewi: Actor;
let rahmat: Actor;
let versionId: string;

const run = {
  sign: (
    Step: typeof ApproveVersion | typeof PublishVersion | typeof RequestReview | typeof ReturnVersion,
    actor: Actor,
    revision = 1,
    note = '',
  ) => new Step(clock, database).execute(actor, versionId, { revision, note, checklist: everyTick }),
  version: (actor: Actor) => new ReadVersion(clock, database).execute(actor, versionId, 'id'),
  status: async () =>
    (
      await fresh.ownerPool.query<{ status: string }>('select status from curriculum_version where id = $1', [
        versionId,
      ])
    ).rows[0]?.status,
};

async function givenStaff(owner: Pool, agencyId: string, name: string, roles: Role[]): Promise<Actor> {
  const personId = newId();
  await owner.query(`insert into person (agency_id, id, name, zone) values ($1, $2, $3, 'WIB')`, [
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

/** The shipped curriculum; with a recorded reading beside one of its lessons where one is given. */
function shippedWith(recording?: Buffer): ContentFolder {
  if (!recording) return { files: shipped.files, recordings: new Map() };
  const text = describeRecording(recording);
  const [path = '', lesson = ''] =
    [...shipped.files].find(([each]) => each.endsWith('/lessons/teks-yang-jelas.id.md')) ?? [];
  const files = new Map(shipped.files)
    .set(path, lesson.replace('\nminutes:', '\naudio: teks-yang-jelas.opus\nminutes:'))
    .set(path.replace('.id.md', '.opus'), text);
  return { files, recordings: new Map([[hashInDescription(text) ?? '', recording]]) };
}

async function givenDraft(folder = shippedWith()): Promise<void> {
  const agencyId = newId();
  await fresh.ownerPool.query(`insert into agency (id, slug, name, zone) values ($1, $2, 'Dinas Contoh', 'WIB')`, [
    agencyId,
    agencyId,
  ]);
  dewi = await givenStaff(fresh.ownerPool, agencyId, 'Dewi', ['curriculum_editor']);
  rahmat = await givenStaff(fresh.ownerPool, agencyId, 'Rahmat', ['curriculum_reviewer']);
  versionId = await new ImportDraft(clock, database).execute(dewi, folder, shipped.root);
}

async function givenPublished(folder = shippedWith()): Promise<void> {
  await givenDraft(folder);
  await run.sign(RequestReview, dewi);
  await run.sign(ApproveVersion, rahmat);
  await run.sign(PublishVersion, rahmat);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([
    Curriculum,
    CurriculumFile,
    CurriculumSignature,
    CurriculumVersion,
    ReviewAnswer,
    ReviewComment,
  ]);
  await new AddFramework(database).execute(shipped.framework.text, shipped.framework.path);
});
afterAll(() => fresh.drop());

describe('A version in which a lab takes the place of a form', () => {
  const labPath = [...shipped.files.keys()].find((path) => path.endsWith('/lab-teks-jualan/activity.yaml')) ?? '';
  const labText = shipped.files.get(labPath) ?? '';
  const labId = /^id: (\S+)/m.exec(labText)?.[1] ?? '';
  const formId = randomUUID();
  const formText = `id: ${formId}
kind: form
title: Perintah saya
purpose: prompt
fields:
  - { id: rincian, label: Rincian, kind: text }
`;
  const firstLesson = 'lessons/perintah-racik.id.md';
  const firstLessonId = /^id: (\S+)/m.exec(
    [...shipped.files].find(([path]) => path.endsWith(firstLesson))?.[1] ?? '',
  )?.[1];
  /** The version before: the same lessons, with a form in one of them where the lab goes on through three. */
  const withForm = (): ContentFolder => {
    const files = new Map(
      [...shipped.files].map(([path, text]): [string, string] => {
        if (path === labPath) return [path, formText];
        if (path.endsWith('/curriculum.yaml')) return [path, text.replace(/^version: .*$/m, 'version: 0.0.1')];
        return [path, path.endsWith(firstLesson) ? text : text.replace('::kegiatan lab-teks-jualan\n', '')];
      }),
    );
    return { files, recordings: new Map() };
  };
  type Listed = { readonly id: string; readonly kind: string; readonly lessonId: string | null };
  const stepsIn = async (version: string): Promise<readonly Listed[]> =>
    (
      await fresh.ownerPool.query<{ steps: readonly Listed[] }>(
        `select outline -> 'steps' as steps from module_package where version_id = $1 and lang = 'id' order by position`,
        [version],
      )
    ).rows.flatMap(({ steps }) => steps);

  it('leaves the version before as it was, for whoever is pinned to it, and lists the lab once, after its first lesson', async () => {
    await givenPublished(withForm());
    const first = versionId;
    const before = await stepsIn(first);
    expect(before.filter(({ id }) => id === formId)).toMatchObject([{ kind: 'form' }]);

    versionId = await new ImportDraft(clock, database).execute(dewi, shippedWith(), shipped.root);
    await run.sign(RequestReview, dewi);
    await run.sign(ApproveVersion, rahmat);
    await run.sign(PublishVersion, rahmat);

    expect(versionId).not.toBe(first);
    expect(await stepsIn(first)).toEqual(before);
    const steps = await stepsIn(versionId);
    expect(steps.map(({ id }) => id)).not.toContain(formId);
    const [lab, ...more] = steps.filter(({ id }) => id === labId);
    expect(more).toEqual([]);
    expect(lab).toMatchObject({ kind: 'lab', required: false, lessonId: firstLessonId });
    const lessons = steps.slice(0, steps.indexOf(lab!)).filter(({ kind }) => kind === 'lesson');
    expect(lessons[lessons.length - 1]?.id).toBe(firstLessonId);
    const rows = await fresh.ownerPool.query(
      `select version_id, kind from version_step where step_id = any($1) order by kind`,
      [[labId, formId]],
    );
    expect(rows.rows).toContainEqual({ version_id: first, kind: 'form' });
    expect(rows.rows).toContainEqual({ version_id: versionId, kind: 'lab' });
  });
});

describe('The notes of a version', () => {
  const notes = { learners: 'Satu modul baru.', mentors: 'Kunci tetap.' };
  const publish = (words: typeof notes) =>
    new PublishVersion(clock, database).execute(rahmat, versionId, {
      ...{ revision: 1, note: '', checklist: [], notes: words },
    });

  it('begin with what its changelog says of its number, and are what its publisher made of them from then on', async () => {
    await givenDraft();
    expect((await run.version(dewi)).notes.learners).toContain('Aman dan jujur');
    await run.sign(RequestReview, dewi);
    await run.sign(ApproveVersion, rahmat);
    await publish(notes);
    expect((await run.version(dewi)).notes).toEqual(notes);
  });

  it('stay empty where the publisher had nothing to say', async () => {
    await givenPublished();
    expect((await run.version(dewi)).notes).toEqual({ learners: '', mentors: '' });
  });

  it('never change once they are published, and do not come before', async () => {
    await givenPublished();
    const write = () =>
      fresh.ownerPool.query('update curriculum_version set notes = $2 where id = $1', [versionId, notes]);
    await expect(write()).rejects.toMatchObject({ constraint: 'curriculum_version_notes_ck' });
    await givenDraft();
    await expect(write()).rejects.toMatchObject({ constraint: 'curriculum_version_notes_ck' });
  });
});

describe('A curriculum version', () => {
  describe('with a recorded reading', () => {
    const recording = Buffer.from(aWebm({ packets: silenceOf(90_000) }));

    it('names it in the lesson and among what is fetched apart, and keeps its bytes by their hash', async () => {
      await givenPublished(shippedWith(recording));
      const { rows } = await fresh.ownerPool.query<{ json: Buffer }>(
        `select p.json from module_package m join package p on p.hash = m.hash where m.version_id = $1 and m.slug = 'm3-teks-jualan' and m.lang = 'id'`,
        [versionId],
      );
      const module = JSON.parse(String(rows[0]?.json)) as ModulePackage;
      const [media] = module.media;
      expect(module.media).toEqual([{ hash: media?.hash, bytes: recording.length, mime: 'audio/webm' }]);
      expect(module.lessons.filter(({ audio }) => audio).map(({ slug, audio }) => [slug, audio])).toEqual([
        ['teks-yang-jelas', { hash: media?.hash, milliseconds: 90_000 }],
      ]);
      const kept = await fresh.ownerPool.query<{ bytes: Buffer }>('select bytes from media where hash = $1', [
        media?.hash,
      ]);
      expect(kept.rows[0]?.bytes).toEqual(recording);
    });

    it('is not published while the recording itself is not here', async () => {
      const unheard = Buffer.from(aWebm({ packets: silenceOf(60_000) }));
      await givenDraft({ ...shippedWith(unheard), recordings: new Map() });
      await run.sign(RequestReview, dewi);
      await run.sign(ApproveVersion, rahmat);
      await expect(run.sign(PublishVersion, rahmat)).rejects.toMatchObject({
        spec: curriculumProblems['recording-missing'],
      });
      expect(await run.status()).toBe('approved');
    });

    it('is not published with what is no speech', async () => {
      await givenDraft(shippedWith(Buffer.from('<script>alert(1)</script>')));
      await expect(run.sign(RequestReview, dewi)).rejects.toMatchObject({ spec: curriculumProblems['has-errors'] });
    });

    it('comes out of the database as the folder it came in from, byte for byte', async () => {
      const [from, to] = [await mkdtemp(join(tmpdir(), 'isi-')), await mkdtemp(join(tmpdir(), 'isi-'))];
      const { files } = shippedWith(recording);
      await writeContentFolder(from, files, async () => recording);
      const read = await readContentFolder(from, shipped.root);
      expect(read.files).toEqual(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
      await writeContentFolder(to, read.files, async (hash) => read.recordings.get(hash) ?? Buffer.alloc(0));
      for (const path of files.keys()) expect(await readFile(join(to, path))).toEqual(await readFile(join(from, path)));
      await Promise.all([rm(from, { recursive: true }), rm(to, { recursive: true })]);
    });
  });

  it('comes in as a draft whose files are kept byte for byte', async () => {
    await givenDraft();
    expect(await run.status()).toBe('draft');
    const { rows } = await fresh.ownerPool.query<{ path: string; body: string }>(
      'select path, body from curriculum_file where version_id = $1',
      [versionId],
    );
    expect(new Map(rows.map(({ path, body }) => [path, body]))).toEqual(shipped.files);
  });

  it('is published by two people and becomes one package per module, named by its bytes', async () => {
    await givenPublished();
    expect(await run.status()).toBe('published');
    const { rows } = await fresh.ownerPool.query<{ slug: string; bytes: number; sound: boolean; steps: number }>(
      `select m.slug, m.bytes, encode(sha256(p.json), 'hex') = m.hash as sound, jsonb_array_length(m.outline -> 'steps') as steps
       from module_package m join package p on p.hash = m.hash where m.version_id = $1 and m.lang = 'id' order by m.position`,
      [versionId],
    );
    expect(rows.map(({ slug, sound }) => [slug, sound])).toEqual([
      ['m0-mulai', true],
      ['m1-mengenal-ai', true],
      ['m2-aman-dan-jujur', true],
      ['m3-teks-jualan', true],
      ['m4-membaca-penjualan', true],
      ['m5-chatbot-sopan', true],
      ['m6-menerapkan', true],
      ['m7-iklan', true],
      ['m8-stok-kas', true],
    ]);
    const registered = await fresh.ownerPool.query(
      'select count(*)::int as n from version_step where version_id = $1',
      [versionId],
    );
    expect(registered.rows[0]).toEqual({ n: rows.reduce((sum, { steps }) => sum + steps, 0) });
  });

  it('registers what is said in English: names of every module, and a package where all of it is', async () => {
    await givenPublished();
    const { rows } = await fresh.ownerPool.query<{
      number: string;
      title: string;
      first: string;
      steps: boolean;
      own: string | null;
    }>(
      `select e.outline ->> 'number' as number, e.outline ->> 'title' as title,
         e.outline -> 'steps' -> 0 ->> 'title' as first,
         jsonb_path_query_array(e.outline, '$.steps[*].id') = jsonb_path_query_array(i.outline, '$.steps[*].id') as steps,
         case when e.hash <> i.hash then convert_from(p.json, 'utf8')::jsonb ->> 'lang' end as own
       from module_package e
       join module_package i on i.agency_id = e.agency_id and i.version_id = e.version_id and i.module_id = e.module_id and i.lang = 'id'
       join package p on p.hash = e.hash
       where e.version_id = $1 and e.lang = 'en' order by e.position`,
      [versionId],
    );
    expect(rows).toHaveLength(9);
    expect(rows[1]).toEqual({
      number: 'M1',
      title: 'Getting to know the AI around your business',
      first: 'It was on the phone all along',
      steps: true,
      own: 'en',
    });
    expect(rows[2]).toEqual({
      number: 'M2',
      title: 'Safe and honest',
      first: 'Customers’ data is left in your care',
      steps: true,
      own: null,
    });
    expect(rows.every(({ steps }) => steps)).toBe(true);
    const titles = await fresh.ownerPool.query('select titles from curriculum_version where id = $1', [versionId]);
    expect(titles.rows).toEqual([{ titles: { en: 'AI for My Business' } }]);
  });

  it('cannot be approved or published by whoever wrote it, even with every role', async () => {
    await givenDraft();
    dewi = { ...dewi, permissions: permissionsOf(['curriculum_editor', 'curriculum_reviewer']) };
    await run.sign(RequestReview, dewi);
    await expect(run.sign(ApproveVersion, dewi)).rejects.toMatchObject(as(curriculumProblems['four-eyes']));
    await run.sign(ApproveVersion, rahmat);
    await expect(run.sign(PublishVersion, dewi)).rejects.toMatchObject(as(curriculumProblems['four-eyes']));
    expect(await run.status()).toBe('approved');
  });

  it('is kept from its author by the database itself, too', async () => {
    await givenDraft();
    const approve = fresh.ownerPool.query(
      `insert into curriculum_signature (agency_id, id, version_id, person_id, act, revision, signed_at) values ($1, $2, $3, $4, 'approved', 1, now())`,
      [dewi.agencyId, newId(), versionId, dewi.personId],
    );
    await expect(approve).rejects.toMatchObject({ constraint: 'curriculum_signature_four_eyes_ck' });
  });

  it.each<[string, () => Promise<unknown>, ProblemSpec]>([
    ['approved before it was handed in', () => run.sign(ApproveVersion, rahmat), curriculumProblems['wrong-stage']],
    ['published before it was approved', () => run.sign(PublishVersion, rahmat), curriculumProblems['wrong-stage']],
    [
      'given back before it was handed in',
      () => run.sign(ReturnVersion, rahmat, 1, 'Perbaiki soal 2'),
      curriculumProblems['wrong-stage'],
    ],
  ])('cannot be %s', async (_what, act, problem) => {
    await givenDraft();
    await expect(act()).rejects.toMatchObject(as(problem));
    expect(await run.status()).toBe('draft');
  });

  it('needs the whole checklist for an approval and a reason for being given back', async () => {
    await givenDraft();
    await run.sign(RequestReview, dewi);
    const half = new ApproveVersion(clock, database).execute(rahmat, versionId, {
      revision: 1,
      note: '',
      checklist: ['content'],
    });
    await expect(half).rejects.toMatchObject(as(curriculumProblems['checklist-incomplete']));
    await expect(run.sign(ReturnVersion, rahmat)).rejects.toMatchObject(as(curriculumProblems['note-missing']));
    await run.sign(ReturnVersion, rahmat, 1, 'Soal 2 belum jelas.');
    expect(await run.status()).toBe('draft');
  });

  it('never changes once it left the draft stage, not even for the owner of the tables', async () => {
    await givenPublished();
    const edit = fresh.ownerPool.query(`update curriculum_file set body = 'x' where version_id = $1`, [versionId]);
    await expect(edit).rejects.toMatchObject({ constraint: 'curriculum_file_frozen_ck' });
    const back = fresh.ownerPool.query(
      `update curriculum_version set status = 'draft', published_at = null where id = $1`,
      [versionId],
    );
    await expect(back).rejects.toMatchObject({ constraint: 'curriculum_version_path_ck' });
  });

  describe('A number', () => {
    /** A draft beside a published version, with one file of it written anew. */
    async function givenDraft(path: RegExp, words: RegExp, become: string): Promise<void> {
      await givenPublished();
      const [curriculum] = await new ReadCurricula(database).execute(dewi);
      versionId = await new StartDraft(clock, database).execute(dewi, curriculum?.id ?? '', { basedOn: versionId });
      await rewrite(path, words, become);
    }
    async function rewrite(path: RegExp, words: RegExp, become: string): Promise<void> {
      const { rows } = await fresh.ownerPool.query<{ path: string; body: string }>(
        'select path, body from curriculum_file where version_id = $1 order by path',
        [versionId],
      );
      const file = rows.find((each) => path.test(each.path) && words.test(each.body));
      if (!file) throw new Error(`No file says ${words}.`);
      await fresh.ownerPool.query('update curriculum_file set body = $3 where version_id = $1 and path = $2', [
        versionId,
        file.path,
        file.body.replace(words, become),
      ]);
    }
    const manifest = async () =>
      (
        await fresh.ownerPool.query<{ body: string }>(
          `select body from curriculum_file where version_id = $1 and path like '%/curriculum.yaml'`,
          [versionId],
        )
      ).rows[0]?.body;

    it('follows what changed when review is asked for, in the row and in the manifest, both ways', async () => {
      await givenDraft(/activity\.yaml$/, /attempts: 3/, 'attempts: 2');
      expect(await run.version(dewi)).toMatchObject({
        number: '0.3.1',
        change: { step: 'major', reasons: [{ thing: 'task', change: 'changed' }] },
      });
      await run.sign(RequestReview, dewi);
      expect(await run.version(dewi)).toMatchObject({ number: '1.0.0' });
      expect(await manifest()).toContain('version: 1.0.0\n');

      await run.sign(ReturnVersion, rahmat, 1, 'Biarkan tiga kali.');
      await rewrite(/activity\.yaml$/, /attempts: 2/, 'attempts: 3');
      await run.sign(RequestReview, dewi);
      expect(await run.version(dewi)).toMatchObject({ number: '0.3.1', change: { step: 'patch', reasons: [] } });
      expect(await manifest()).toContain('version: 0.3.1\n');
    });

    it('that says less than has changed is not published, whoever signs', async () => {
      await givenDraft(/activity\.yaml$/, /attempts: 3/, 'attempts: 2');
      await run.sign(RequestReview, dewi);
      await fresh.ownerPool.query(`update curriculum_version set number = '0.3.9' where id = $1`, [versionId]);
      await run.sign(ApproveVersion, rahmat);
      await expect(run.sign(PublishVersion, rahmat)).rejects.toMatchObject(as(curriculumProblems['number-too-small']));
      expect(await run.status()).toBe('approved');
    });
  });

  it('is superseded, not changed, by the next one', async () => {
    await givenPublished();
    const [curriculum] = await new ReadCurricula(database).execute(dewi);
    const first = versionId;
    versionId = await new StartDraft(clock, database).execute(dewi, curriculum?.id ?? '', {
      basedOn: first,
    });
    const quizId = (await run.version(dewi)).modules[1]?.quizzes[0]?.id ?? '';
    const [question] = (await new ReadQuiz(database).execute(dewi, versionId, quizId)).questions;
    const options = question?.options.map(({ id, text, why }) => ({ id, text, why })) ?? [];
    await new EditQuestionWords(clock, database).execute(dewi, versionId, question?.id ?? '', {
      revision: 1,
      stem: 'Mana yang paling jelas bagi pembeli?',
      options,
    });

    const view = await run.version(rahmat);
    expect(view).toMatchObject({
      number: '0.3.1',
      comparedWith: '0.3.0',
      revision: 2,
      may: { edit: false, submit: false },
    });
    expect(view.changes.map(({ after }) => after)).toContain('Mana yang paling jelas bagi pembeli?');

    await run.sign(RequestReview, dewi, 2);
    await run.sign(ApproveVersion, rahmat, 2);
    await run.sign(PublishVersion, rahmat, 2);
    const { rows } = await fresh.ownerPool.query(
      'select number, status from curriculum_version where agency_id = $1 order by number',
      [dewi.agencyId],
    );
    expect(rows).toEqual([
      { number: '0.3.0', status: 'superseded' },
      { number: '0.3.1', status: 'published' },
    ]);
  });

  it('refuses an edit of a revision that somebody else has moved on from, and keeps the other words', async () => {
    await givenDraft();
    const quizId = (await run.version(dewi)).modules[0]?.quizzes[0]?.id ?? '';
    const [question] = (await new ReadQuiz(database).execute(dewi, versionId, quizId)).questions;
    const options = question?.options.map(({ id, text, why }) => ({ id, text, why })) ?? [];
    const edit = (stem: string) =>
      new EditQuestionWords(clock, database).execute(dewi, versionId, question?.id ?? '', {
        revision: 1,
        stem,
        options,
      });
    await edit('Pertanyaan yang pertama?');
    await expect(edit('Pertanyaan yang kedua?')).rejects.toMatchObject({ spec: { code: 'common/edited-meanwhile' } });
    const [kept] = (await new ReadQuiz(database).execute(dewi, versionId, quizId)).questions;
    expect(kept?.stem).toBe('Pertanyaan yang pertama?');
  });

  it('is not there for another agency', async () => {
    await givenDraft();
    const mine = versionId;
    await givenDraft();
    versionId = mine;
    await expect(run.version(dewi)).rejects.toMatchObject({ spec: { code: 'common/not-found' } });
    await expect(run.sign(RequestReview, dewi)).rejects.toMatchObject({ spec: { code: 'common/not-found' } });
  });
});
