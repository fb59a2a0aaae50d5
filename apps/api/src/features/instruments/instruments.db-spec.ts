import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { permissionsOf, roles, type Role } from '@contracts/kernel';
import { AddFramework } from '@api/competencies';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, insertRow, type FreshDatabase } from '@api/testing';
import { findPublished } from './find-instrument';
import { ImportInstrument } from './import-instrument';
import { filesOf } from './instruments.repository';
import { shippedContent, shippedInstrument } from './published-instrument.given';
import { ReadInstruments } from './read-instruments';
import { SignInstrument } from './sign-instrument';

const clock = new Clock(new Date('2026-11-22T12:00:00.000Z'));
const { root, files } = shippedInstrument('apakah-ini-ai');
const path = `${root}/instrument.yaml`;

let fresh: FreshDatabase;
let database: Database;
let signs: SignInstrument;
let dewi: Actor;
let rahmat: Actor;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
  signs = new SignInstrument(clock, database);
  const framework = 'frameworks/kla-umkm/framework.yaml';
  const text = await readFile(join(process.cwd(), 'content', framework), 'utf8');
  await new AddFramework(database).execute(text, framework);
});
afterAll(() => fresh.drop());

beforeEach(async () => {
  const agencyId = newId();
  await insertRow(fresh, 'agency', { id: agencyId, slug: agencyId, name: 'Dinas Contoh', zone: 'WIB' });
  dewi = await givenStaff(agencyId, 'Dewi', [...roles]);
  rahmat = await givenStaff(agencyId, 'Rahmat', ['curriculum_reviewer']);
});

async function givenStaff(agencyId: string, name: string, held: readonly Role[]): Promise<Actor> {
  const personId = newId();
  await insertRow(fresh, 'person', { agencyId, id: personId, name, zone: 'WIB' });
  return { personId, agencyId, roles: held, permissions: permissionsOf(held), locale: 'id' } as unknown as Actor;
}

const bringIn = (actor: Actor, changed: Readonly<Record<string, string>> = {}): Promise<string> =>
  new ImportInstrument(clock, database).execute(actor, new Map([...files, ...Object.entries(changed)]), root);
const numbered = (number: string) => ({
  [path]: (files.get(path) ?? '').replace('version: 1.0.0', `version: ${number}`),
});
const published = (actor: Actor) => database.transaction(actor, (tx) => findPublished(tx, 'apakah-ini-ai'));
const statusOf = async (id: string): Promise<unknown> =>
  (await fresh.ownerPool.query('select status from instrument_version where id = $1', [id])).rows[0]?.status;
const refused = (code: string) => ({ spec: expect.objectContaining({ code }) as unknown });

describe('an instrument', () => {
  it('is brought in as a draft, byte for byte, and learners are asked nothing of it', async () => {
    const id = await bringIn(dewi);
    expect(await database.transaction(dewi, (tx) => filesOf(tx, id))).toEqual(files);
    expect(await published(dewi)).toBeNull();
  });

  it('is published by two signatures that are not its importer’s', async () => {
    const id = await bringIn(dewi);
    await signs.approve(rahmat, id);
    expect(await published(dewi)).toBeNull();
    await signs.publish(rahmat, id);
    expect(await published(dewi)).toEqual({ versionId: id, content: shippedContent('apakah-ini-ai', 'awareness') });
    const [view] = await new ReadInstruments(database).execute(rahmat, 'id');
    expect(view?.versions[0]?.signatures.map(({ act, personName }) => [act, personName])).toEqual([
      ['drafted', 'Dewi'],
      ['approved', 'Rahmat'],
      ['published', 'Rahmat'],
    ]);
  });

  it('is neither approved nor published by who brought it in, whatever her roles', async () => {
    const id = await bringIn(dewi);
    await expect(signs.approve(dewi, id)).rejects.toMatchObject(refused('instruments/four-eyes'));
    await signs.approve(rahmat, id);
    await expect(signs.publish(dewi, id)).rejects.toMatchObject(refused('instruments/four-eyes'));
    expect(await statusOf(id)).toBe('approved');
    const past = insertRow(fresh, 'instrument_signature', {
      agencyId: dewi.agencyId,
      id: newId(),
      versionId: id,
      personId: dewi.personId,
      act: 'published',
      signedAt: new Date(),
    });
    await expect(past).rejects.toMatchObject({ constraint: 'instrument_signature_four_eyes_ck' });
  });

  it('is not published before it is approved, nor twice', async () => {
    const id = await bringIn(dewi);
    await expect(signs.publish(rahmat, id)).rejects.toMatchObject(refused('instruments/wrong-stage'));
    await signs.approve(rahmat, id);
    await expect(signs.approve(rahmat, id)).rejects.toMatchObject(refused('instruments/wrong-stage'));
    await signs.publish(rahmat, id);
    await expect(signs.publish(rahmat, id)).rejects.toMatchObject(refused('instruments/wrong-stage'));
  });

  it('with an error is approved by nobody', async () => {
    const form = `${root}/forms/a.yaml`;
    const id = await bringIn(dewi, { [form]: (files.get(form) ?? '').replace('twin: B1', 'twin: B9') });
    await expect(signs.approve(rahmat, id)).rejects.toMatchObject(refused('instruments/has-errors'));
    expect(await statusOf(id)).toBe('draft');
  });

  it('that cannot be read is not brought in', async () => {
    await expect(bringIn(dewi, { [path]: 'kind: poll' })).rejects.toMatchObject(refused('instruments/not-readable'));
  });

  it('has each number once', async () => {
    await bringIn(dewi);
    await expect(bringIn(dewi)).rejects.toMatchObject(refused('instruments/version-exists'));
  });

  it('never changes once it is published, not even for the owner of the tables; the next one supersedes it', async () => {
    const first = await bringIn(dewi);
    await signs.approve(rahmat, first);
    await signs.publish(rahmat, first);
    const change = (sql: string) => fresh.ownerPool.query(sql, [first]);
    await expect(change(`update instrument_version set content = '{}' where id = $1`)).rejects.toMatchObject({
      constraint: 'instrument_version_path_ck',
    });
    await expect(
      change(`update instrument_version set status = 'superseded', content = '{}' where id = $1`),
    ).rejects.toMatchObject({ constraint: 'instrument_version_frozen_ck' });
    await expect(change(`update instrument_version set status = 'draft' where id = $1`)).rejects.toMatchObject({
      constraint: 'instrument_version_path_ck',
    });
    for (const sql of [`update instrument_file set body = 'x'`, 'delete from instrument_file'])
      await expect(change(`${sql} where version_id = $1`)).rejects.toMatchObject({
        constraint: 'instrument_file_frozen_ck',
      });

    const second = await bringIn(dewi, numbered('1.1.0'));
    await signs.approve(rahmat, second);
    await signs.publish(rahmat, second);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['superseded', 'published']);
    expect((await published(dewi))?.versionId).toBe(second);
  });

  it('is another agency’s to neither see nor sign', async () => {
    const id = await bringIn(dewi);
    const agencyId = newId();
    await insertRow(fresh, 'agency', { id: agencyId, slug: agencyId, name: 'Dinas Lain', zone: 'WIB' });
    const stranger = await givenStaff(agencyId, 'Joko', ['curriculum_reviewer']);
    await expect(signs.approve(stranger, id)).rejects.toMatchObject(refused('common/not-found'));
    await expect(new ReadInstruments(database).version(stranger, id, 'id')).rejects.toMatchObject(
      refused('common/not-found'),
    );
    expect(await new ReadInstruments(database).execute(stranger, 'id')).toEqual([]);
  });
});
