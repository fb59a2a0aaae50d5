import { checklistItems, type CommentView, curriculumProblems, type VersionView } from '@contracts/curricula';
import { commonProblems, permissionsOf, type ProblemSpec, type Role } from '@contracts/kernel';
import { AddFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, TestClock, type FreshDatabase } from '@api/testing';
import { AnswerComment } from './answer-comment';
import { ApproveVersion } from './approve-version';
import { shippedCurriculum } from './curricula.given';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { ImportDraft } from './import-draft';
import { ListFiles } from './list-files';
import { ReadVersion } from './read-version';
import { RequestReview } from './request-review';
import { ResolveComment } from './resolve-comment';
import { ReturnVersion } from './return-version';
import { ReviewAnswer } from './review-answer.entity';
import { ReviewComment } from './review-comment.entity';
import { WriteComment } from './write-comment';

const at = '2026-11-22T12:00:00.000Z';
const clock = new TestClock(new Date(at));
const shipped = shippedCurriculum();
const as = (spec: ProblemSpec) => ({ spec: { code: spec.code } });
const within = 'courses/k2-teks-jualan/modules/m3-teks-jualan/lessons/teks-yang-jelas.id.md';
const path = `${shipped.root}/${within}`;
const title = /^title: (.*)$/m.exec(shipped.files.get(path) ?? '')?.[1] ?? '';
const place = { path, where: 'Pelajaran 3.1, judul', quote: title };

let fresh: FreshDatabase;
let database: Database;
let dewi: Actor;
let rahmat: Actor;
let both: Actor;
let pimpinan: Actor;
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

async function givenAgency(): Promise<string> {
  const agencyId = newId();
  await fresh.ownerPool.query(`insert into agency (id, slug, name, zone) values ($1, $2, 'Dinas Contoh', 'WIB')`, [
    agencyId,
    agencyId,
  ]);
  return agencyId;
}

const version = (actor = rahmat): Promise<VersionView> =>
  new ReadVersion(clock, database).execute(actor, versionId, 'id');
const comments = async (actor = rahmat): Promise<CommentView[]> => (await version(actor)).comments;
const say = (kind: CommentView['kind'], actor = rahmat, about: Partial<typeof place> = {}): Promise<string> =>
  new WriteComment(clock, database).execute(actor, versionId, { ...place, ...about, kind, words: 'Terlalu panjang.' });
const answer = (id: string, actor = dewi): Promise<void> =>
  new AnswerComment(clock, database).execute(actor, versionId, id, 'Sudah dipendekkan.');
const resolve = (id: string, actor = rahmat): Promise<void> =>
  new ResolveComment(clock, database).execute(actor, versionId, id);
const sign = (Step: typeof ApproveVersion | typeof RequestReview | typeof ReturnVersion, actor: Actor): Promise<void> =>
  new Step(clock, database).execute(actor, versionId, { revision: 1, note: 'Lihat.', checklist: [...checklistItems] });
/** An edit past the application, so that the revision stays what the steps name. */
const edit = (from: string, to: string): Promise<unknown> =>
  fresh.ownerPool.query('update curriculum_file set body = replace(body, $3, $4) where version_id = $1 and path = $2', [
    versionId,
    path,
    from,
    to,
  ]);

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

beforeEach(async () => {
  const agencyId = await givenAgency();
  dewi = await givenStaff(agencyId, 'Dewi', ['curriculum_editor']);
  rahmat = await givenStaff(agencyId, 'Rahmat', ['curriculum_reviewer']);
  both = await givenStaff(agencyId, 'Tono', ['curriculum_editor', 'curriculum_reviewer']);
  pimpinan = await givenStaff(agencyId, 'Sari', ['agency_owner']);
  versionId = await new ImportDraft(clock, database).execute(
    dewi,
    { files: shipped.files, recordings: new Map() },
    shipped.root,
  );
});

describe('A comment in review', () => {
  beforeEach(() => sign(RequestReview, dewi));

  it('stands at its place with who said it and when, and is counted at its file', async () => {
    const id = await say('must-mend');
    expect(await comments()).toEqual([
      {
        ...{ id, path, where: place.where, quote: title, place: 'same', kind: 'must-mend', words: 'Terlalu panjang.' },
        ...{ by: 'Rahmat', at, answers: [], resolved: null, mayResolve: true },
      },
    ]);
    const { files } = await new ListFiles(clock, database).execute(dewi, versionId, 'id');
    expect(files.filter((file) => file.comments > 0).map((file) => [file.path, file.comments])).toEqual([[within, 1]]);
  });

  it('that must be mended keeps the version from approval until it is resolved', async () => {
    const id = await say('must-mend');
    await expect(sign(ApproveVersion, rahmat)).rejects.toMatchObject(as(curriculumProblems['comments-open']));
    expect((await version()).status).toBe('in_review');
    await resolve(id);
    await sign(ApproveVersion, rahmat);
    expect((await version()).status).toBe('approved');
    expect((await comments())[0]).toMatchObject({ resolved: { by: 'Rahmat', at }, mayResolve: false });
  });

  it('that is a remark keeps nobody from approving', async () => {
    await say('remark');
    await sign(ApproveVersion, rahmat);
    expect((await version()).status).toBe('approved');
  });

  it('is answered by its author and by reviewers, in the order of what they say', async () => {
    const id = await say('remark');
    await answer(id);
    await answer(id, rahmat);
    expect((await comments())[0]?.answers).toEqual([
      { words: 'Sudah dipendekkan.', by: 'Dewi', at },
      { words: 'Sudah dipendekkan.', by: 'Rahmat', at },
    ]);
  });

  it('goes with its words through a return and an edit elsewhere, and tells when they were changed or are gone', async () => {
    await say('remark');
    await sign(ReturnVersion, rahmat);
    await edit('\nminutes:', '\nsources: []\nminutes:');
    expect((await comments(dewi))[0]).toMatchObject({ place: 'same', where: place.where });
    await edit(`title: ${title}`, 'title: Singkat saja');
    expect((await comments(dewi))[0]).toMatchObject({ place: 'changed', quote: title });
    await fresh.ownerPool.query('delete from curriculum_file where version_id = $1 and path = $2', [versionId, path]);
    expect((await comments(dewi))[0]).toMatchObject({ place: 'gone', where: place.where, quote: title });
  });

  it('may be written of a draft that was returned', async () => {
    await sign(ReturnVersion, rahmat);
    await say('must-mend');
    expect(await comments()).toHaveLength(1);
  });

  it('names a place that there is', async () => {
    const asked = say('remark', rahmat, { where: 'Pelajaran 3.1, bagian 99' });
    await expect(asked).rejects.toMatchObject(as(curriculumProblems['place-unknown']));
    const elsewhere = say('remark', rahmat, { path: `${shipped.root}/tidak-ada.yaml` });
    await expect(elsewhere).rejects.toMatchObject(as(curriculumProblems['place-unknown']));
  });

  it('is written by reviewers only', async () => {
    for (const actor of [dewi, pimpinan]) {
      await expect(say('remark', actor)).rejects.toMatchObject({ spec: { code: 'common/not-allowed' } });
    }
  });

  it('is neither answered nor resolved by somebody who only reads', async () => {
    const id = await say('remark');
    await expect(answer(id, pimpinan)).rejects.toMatchObject({ spec: { code: 'common/not-allowed' } });
    await expect(resolve(id, pimpinan)).rejects.toMatchObject({ spec: { code: 'common/not-allowed' } });
    expect((await comments(pimpinan))[0]?.mayResolve).toBe(false);
  });

  it('that must be mended is not resolved by whoever wrote the version, in any role; a remark is', async () => {
    const id = await say('must-mend');
    await expect(resolve(id, dewi)).rejects.toMatchObject({ spec: { code: 'common/not-allowed' } });
    await fresh.ownerPool.query(
      `insert into curriculum_signature (agency_id, id, version_id, person_id, act, revision, note, checklist, signed_at)
       values ($1, $2, $3, $4, 'edited', 1, '', '[]', $5)`,
      [both.agencyId, newId(), versionId, both.personId, clock.now()],
    );
    await expect(resolve(id, both)).rejects.toMatchObject(as(curriculumProblems['four-eyes']));
    await resolve(await say('remark'), dewi);
    expect((await comments()).map(({ resolved }) => resolved?.by ?? null)).toEqual([null, 'Dewi']);
  });

  it('is resolved once, and not answered afterwards', async () => {
    const id = await say('remark');
    await resolve(id);
    await expect(resolve(id, dewi)).rejects.toMatchObject(as(curriculumProblems['comment-resolved']));
    await expect(answer(id)).rejects.toMatchObject(as(curriculumProblems['comment-resolved']));
  });

  it('is of its own version: under another’s address it is not there', async () => {
    const id = await say('remark');
    const first = versionId;
    await sign(ReturnVersion, rahmat);
    await fresh.ownerPool.query(`update curriculum set slug = 'lain' where agency_id = $1`, [dewi.agencyId]);
    versionId = await new ImportDraft(clock, database).execute(
      dewi,
      { files: shipped.files, recordings: new Map() },
      shipped.root,
    );
    await sign(RequestReview, dewi);
    expect(versionId).not.toBe(first);
    await expect(resolve(id)).rejects.toMatchObject(as(commonProblems['not-found']));
  });

  it('is not there for another agency', async () => {
    const id = await say('remark');
    const stranger = await givenStaff(await givenAgency(), 'Budi', ['curriculum_reviewer']);
    await expect(resolve(id, stranger)).rejects.toMatchObject(as(commonProblems['not-found']));
    await expect(say('remark', stranger)).rejects.toMatchObject(as(commonProblems['not-found']));
  });
});

describe('A version that nobody handed in, or that is approved', () => {
  it('is not commented', async () => {
    await expect(say('remark')).rejects.toMatchObject(as(curriculumProblems['wrong-stage']));
    await sign(RequestReview, dewi);
    await sign(ApproveVersion, rahmat);
    await expect(say('remark')).rejects.toMatchObject(as(curriculumProblems['wrong-stage']));
    expect((await version()).may).toMatchObject({ comment: false, answer: false });
  });
});

describe('The database', () => {
  const query = (sql: string, ...values: unknown[]): Promise<unknown> => fresh.ownerPool.query(sql, values);
  beforeEach(() => sign(RequestReview, dewi));

  it('keeps every comment: nothing takes one away, changes its words or opens it again', async () => {
    const id = await say('must-mend');
    const refused = { constraint: 'review_comment_stays_ck' };
    await expect(query('delete from review_comment where id = $1', id)).rejects.toMatchObject(refused);
    await expect(query(`update review_comment set words = 'x' where id = $1`, id)).rejects.toMatchObject(refused);
    await expect(query(`update review_comment set kind = 'remark' where id = $1`, id)).rejects.toMatchObject(refused);
    await resolve(id);
    await expect(
      query('update review_comment set resolved_by = null, resolved_at = null where id = $1', id),
    ).rejects.toMatchObject(refused);
  });

  it('takes no approval while something must be mended, and no comment on what is approved', async () => {
    const id = await say('must-mend');
    const approve = (): Promise<unknown> =>
      query(
        `insert into curriculum_signature (agency_id, id, version_id, person_id, act, revision, note, checklist, signed_at)
         values ($1, $2, $3, $4, 'approved', 1, '', '[]', $5)`,
        ...[rahmat.agencyId, newId(), versionId, rahmat.personId, clock.now()],
      );
    await expect(approve()).rejects.toMatchObject({ constraint: 'curriculum_signature_comments_ck' });
    await resolve(id);
    await sign(ApproveVersion, rahmat);
    await expect(
      query(
        `insert into review_comment (agency_id, id, version_id, revision, path, place_key, place_name, quote, kind, words, written_by, written_at)
         select agency_id, $1, version_id, revision, path, place_key, place_name, quote, kind, words, written_by, written_at from review_comment where id = $2`,
        ...[newId(), id],
      ),
    ).rejects.toMatchObject({ constraint: 'review_comment_stage_ck' });
  });
});
