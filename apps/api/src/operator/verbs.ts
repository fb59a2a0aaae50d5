import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { roles, zones, type Role, type Zone } from '@contracts/kernel';
import { createAgency } from '@api/agencies';
import { AddFramework } from '@api/competencies';
import { ImportDraft, readContentFolder, writeContentFolder } from '@api/curricula';
import { ImportInstrument } from '@api/instruments';
import { Rebuild } from '@api/evidence';
import { AddPerson } from '@api/people';
import { readLogin, systemActor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { CannotStart, type Config } from '@api/platform/config';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { createHttpApp } from '@api/platform/server';
import { AppModule } from '../app.module';

export type Errand = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly config: Config;
  option(key: string): string | undefined;
  need(key: string): string;
};

/** One thing the operator can ask for; answers a line that says what was done. */
export type Verb = (errand: Errand) => Promise<string>;

/** The application's use cases without its port. */
async function withApp<T>({ config, appUrl }: Errand, work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  const app = await createHttpApp(AppModule, {
    config,
    appUrl,
    clock: new Clock(config.fixedTime),
    webDirectory: '',
    logLevel: 'warn',
  });
  try {
    return await work(app);
  } catch (error) {
    if (error instanceof Problem) throw new CannotStart(error.spec.title.en);
    throw error;
  } finally {
    await app.close();
  }
}

/** Reads as the owner of the tables: agencies and logins are not the serving role's to search. */
async function ask<Row extends object>(ownerUrl: string, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function findAgency({ ownerUrl, need }: Errand): Promise<{ id: string; zone: Zone }> {
  const slug = need('agency');
  const [agency] = await ask<{ id: string; zone: Zone }>(ownerUrl, 'select id, zone from agency where slug = $1', [
    slug,
  ]);
  if (!agency) throw new CannotStart(`No agency is called ${slug}.`);
  return agency;
}

export const verbs: Readonly<Record<string, Verb>> = {
  async 'create-agency'({ ownerUrl, need, option }) {
    const zone = need('zone') as Zone;
    if (!zones.includes(zone)) throw new CannotStart(`--zone is one of ${zones.join(', ')}.`);
    const id = newId();
    await createAgency(ownerUrl, {
      id,
      slug: need('slug'),
      name: need('name'),
      zone,
      regionCode: option('region') ?? null,
      privacyContact: option('privacy-contact') ?? null,
      isDemo: false,
    });
    return `Agency ${need('slug')} is there (${id}).`;
  },

  async 'create-admin'(errand) {
    const { id, zone } = await findAgency(errand);
    const wanted = (errand.option('roles') ?? 'agency_owner,cohort_manager,support_officer').split(',') as Role[];
    const strange = wanted.filter((role) => !roles.includes(role));
    if (strange.length > 0)
      throw new CannotStart(`No such role: ${strange.join(', ')}. Roles are ${roles.join(', ')}.`);
    const password = process.env['PASSWORD'] ?? '';
    if (password.length < 10) throw new CannotStart('PASSWORD in the environment needs at least 10 letters.');
    const person = { name: errand.need('name'), login: readLogin(errand.need('login')), password, roles: wanted, zone };
    await withApp(errand, (app) => app.get(AddPerson, { strict: false }).execute({ agencyId: id }, person));
    return `${person.name} may sign in to ${errand.need('agency')} as ${wanted.join(', ')}.`;
  },

  async import(errand) {
    const agency = await findAgency(errand);
    const content = errand.option('content') ?? 'content';
    const root = errand.option('root') ?? 'curricula/ai-untuk-usaha-saya';
    const [editor] = await ask<{ id: string }>(
      errand.ownerUrl,
      'select p.id from person p join auth.account a on a.id = p.account_id where p.agency_id = $1 and $2 in (a.user_name, a.phone, a.email)',
      [agency.id, errand.need('as')],
    );
    if (!editor) throw new CannotStart(`${errand.need('as')} is not known to that agency.`);
    const framework = 'frameworks/kla-umkm/framework.yaml';
    const draft = await withApp(errand, async (app) => {
      await app
        .get(AddFramework, { strict: false })
        .execute(await readFile(join(content, framework), 'utf8'), framework);
      const { files, recordings } = await readContentFolder(content, root);
      if (root.startsWith('instruments/'))
        return app
          .get(ImportInstrument, { strict: false })
          .execute({ agencyId: agency.id, personId: editor.id }, files, root);
      return app.get(ImportDraft, { strict: false }).execute(systemActor(agency, editor), { files, recordings }, root);
    });
    return `A draft was made (${draft}). Publishing it is two people's act in /dinas.`;
  },

  async export(errand) {
    const agency = await findAgency(errand);
    const slug = errand.option('instrument');
    const files = await ask<{ path: string; body: string }>(
      errand.ownerUrl,
      slug === undefined
        ? 'select f.path, f.body from curriculum_file f join curriculum_version v on v.agency_id = f.agency_id and v.id = f.version_id where v.agency_id = $1 and v.number = $2'
        : `select f.path, f.body from instrument_file f join instrument_version v on v.agency_id = f.agency_id and v.id = f.version_id
           join instrument i on i.agency_id = v.agency_id and i.id = v.instrument_id where v.agency_id = $1 and v.number = $2 and i.slug = $3`,
      [agency.id, errand.need('version'), ...(slug === undefined ? [] : [slug])],
    );
    if (files.length === 0) throw new CannotStart(`That agency has no version ${errand.need('version')}.`);
    await writeContentFolder(errand.need('to'), new Map(files.map(({ path, body }) => [path, body])), async (hash) => {
      const [media] = await ask<{ bytes: Buffer }>(errand.ownerUrl, 'select bytes from media where hash = $1', [hash]);
      if (!media) throw new CannotStart(`The recording ${hash} is not in the database.`);
      return media.bytes;
    });
    return `${files.length} files written to ${errand.need('to')}.`;
  },

  async rebuild(errand) {
    const agency = await findAgency(errand);
    const { learners, differences } = await withApp(errand, (app) =>
      app.get(Rebuild, { strict: false }).execute(agency.id),
    );
    return JSON.stringify({ learners, differences });
  },
};
