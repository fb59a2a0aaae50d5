import { buffer } from 'node:stream/consumers';
import { curriculumProblems } from '@contracts/curricula';
import { permissionsOf } from '@contracts/kernel';
import { describeRecording, hashInDescription, type SourceFiles } from '@curriculum-format';
import { AddFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { aWebm, freshDatabase, silenceOf, type FreshDatabase } from '@api/testing';
import type { ContentFolder } from './content-folder';
import { shippedCurriculum } from './curricula.given';
import { CurriculumFile } from './curriculum-file.entity';
import { CurriculumSignature } from './curriculum-signature.entity';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { ImportDraft } from './import-draft';
import { packArchive } from './pack-archive';
import { ReadArchive } from './read-archive';
import { unpackArchive } from './unpack-archive';

const clock = new Clock(new Date('2026-11-22T12:00:00.000Z'));
const shipped = shippedCurriculum();
const manifest = `${shipped.root}/curriculum.yaml`;
const speech = Buffer.from(aWebm({ packets: silenceOf(3000) }));
const spoken = `${shipped.root}/courses/k1-dasar/modules/m1-mengenal-ai/lessons/bacaan.webm`;

let fresh: FreshDatabase;
let database: Database;
let dewi: Actor;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect([Curriculum, CurriculumFile, CurriculumSignature, CurriculumVersion]);
  await new AddFramework(database).execute(shipped.framework.text, shipped.framework.path);
});
afterAll(() => fresh.drop());

beforeEach(async () => {
  dewi = await givenEditor();
});

async function givenEditor(): Promise<Actor> {
  const [agencyId, personId] = [newId(), newId()];
  await fresh.ownerPool.query(
    `insert into agency (id, slug, name, zone) values ($1::uuid, $1::text, 'Dinas Contoh', 'WIB')`,
    [agencyId],
  );
  await fresh.ownerPool.query(`insert into person (agency_id, id, name, zone) values ($1, $2, 'Dewi', 'WIB')`, [
    agencyId,
    personId,
  ]);
  const roles = ['curriculum_editor'] as const;
  return {
    accountId: newId(),
    personId,
    agencyId,
    agencyZone: 'WIB',
    roles: [...roles],
    permissions: permissionsOf(roles),
    locale: 'id',
    kind: 'session',
  };
}

const pack = async (files: SourceFiles): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of packArchive(files, async () => speech, clock.now())) pieces.push(piece);
  return Buffer.concat(pieces);
};
/** Everything that the product ships, and a recording. */
const whole = (): SourceFiles => new Map(shipped.files).set(spoken, describeRecording(speech));
const bring = async (files: SourceFiles, actor = dewi): Promise<string> => {
  const { root, ...folder } = unpackArchive(await pack(files));
  return new ImportDraft(clock, database).execute(actor, folder, root, 'after-published');
};
const take = async (versionId: string, actor = dewi): Promise<Buffer> =>
  buffer((await new ReadArchive(database).execute(actor, versionId)).bytes);
const sorted = ({ files }: Pick<ContentFolder, 'files'>): [string, string][] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const stages = ['in_review', 'approved', 'published'];
/** Takes a version through its life up to a stage. */
const bringTo = async (id: string, stage: string): Promise<void> => {
  for (const status of stages.slice(0, stages.indexOf(stage) + 1))
    await fresh.ownerPool.query(
      `update curriculum_version set status = $2::text, published_at = case when $2::text = 'published' then now() end where id = $1`,
      [id, status],
    );
};
const versionOf = async (id: string): Promise<{ number: string; based_on_id: string | null }> => {
  const { rows } = await fresh.ownerPool.query<{ number: string; based_on_id: string | null }>(
    'select number, based_on_id from curriculum_version where id = $1',
    [id],
  );
  return rows[0] ?? { number: '', based_on_id: null };
};

describe('A curriculum in an archive', () => {
  it('goes from files into the database and back, and again, without a byte of difference', async () => {
    const first = await take(await bring(whole()));
    const once = unpackArchive(first);
    expect(sorted(once)).toEqual(sorted({ files: whole() }));
    expect(once.recordings.get(hashInDescription(describeRecording(speech)) ?? '')).toEqual(speech);

    const lina = await givenEditor();
    const second = await take(await bring(once.files, lina), lina);
    expect(second.equals(first)).toBe(true);
  });

  it('is named by its curriculum and number', async () => {
    const id = await bring(whole());
    const { name, bytes } = await new ReadArchive(database).execute(dewi, id);
    bytes.destroy();
    expect(name).toBe(`ai-untuk-usaha-saya-${(await versionOf(id)).number}.zip`);
  });

  it('comes in as a draft that its author has signed', async () => {
    const id = await bring(whole());
    const { rows } = await fresh.ownerPool.query(
      `select v.status, s.act, s.person_id from curriculum_version v join curriculum_signature s on s.version_id = v.id where v.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ status: 'draft', act: 'drafted', person_id: dewi.personId }]);
  });

  it.each(['draft', 'in_review', 'approved'])('is refused while another version is %s', async (status) => {
    const first = await bring(whole());
    await bringTo(first, status);
    const again = new Map(whole()).set(
      manifest,
      (whole().get(manifest) ?? '').replace(/^version: .*$/m, 'version: 9.0.0'),
    );
    await expect(bring(again)).rejects.toMatchObject({ spec: curriculumProblems['draft-exists'] });
  });

  it('follows the published version, and takes the next free number where its own is taken', async () => {
    const first = await bring(whole());
    await bringTo(first, 'published');
    const { number } = await versionOf(first);
    const second = await versionOf(await bring(whole()));
    expect(second.based_on_id).toBe(first);
    expect(second.number).toBe(number.replace(/\d+$/, (patch) => String(Number(patch) + 1)));
  });

  it('says its new number in its manifest, and changes nothing else', async () => {
    await bringTo(await bring(whole()), 'published');
    const second = await bring(whole());
    const { number } = await versionOf(second);
    const out = unpackArchive(await take(second)).files;
    const changed = [...out].filter(([path, text]) => whole().get(path) !== text);
    expect(changed).toEqual([
      [
        manifest,
        whole()
          .get(manifest)
          ?.replace(/^version: .*$/m, `version: ${number}`),
      ],
    ]);
  });

  it('keeps a number of its own that is free', async () => {
    await bringTo(await bring(whole()), 'published');
    const nine = new Map(whole()).set(
      manifest,
      (whole().get(manifest) ?? '').replace(/^version: .*$/m, 'version: 9.0.0'),
    );
    expect((await versionOf(await bring(nine))).number).toBe('9.0.0');
  });

  it('that hangs on a framework nobody knows is refused', async () => {
    const text = (whole().get(manifest) ?? '').replace(/^framework: .*$/m, 'framework: lain@7');
    await expect(bring(new Map(whole()).set(manifest, text))).rejects.toMatchObject({
      spec: curriculumProblems['framework-unknown'],
    });
  });

  it('whose manifest cannot be read is refused, with what is wrong in it', async () => {
    await expect(bring(new Map(whole()).set(manifest, 'title: ['))).rejects.toMatchObject({
      spec: curriculumProblems['not-readable'],
    });
  });

  it('of another agency is not there', async () => {
    const id = await bring(whole());
    await expect(take(id, await givenEditor())).rejects.toMatchObject({ spec: { code: 'common/not-found' } });
  });

  it('with a recording that the server lost is refused before it begins', async () => {
    const lost = new Map(shipped.files).set(spoken, describeRecording(Buffer.from('hilang')));
    const id = await new ImportDraft(clock, database).execute(
      dewi,
      { files: lost, recordings: new Map() },
      shipped.root,
    );
    await expect(new ReadArchive(database).execute(dewi, id)).rejects.toMatchObject({
      spec: curriculumProblems['recording-missing'],
    });
  });
});
