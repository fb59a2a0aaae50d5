import { instrumentProblems, type InstrumentContent, type InstrumentState } from '@contracts/instruments';
import { commonProblems } from '@contracts/kernel';
import type { SourceFiles } from '@curriculum-format';
import { onConstraint, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { SignatureAct } from './instruments.policy';

export type Signature = {
  readonly personId: string;
  readonly personName: string;
  readonly act: SignatureAct;
  readonly at: Date;
};

export type SignedVersion = {
  readonly id: string;
  readonly instrumentId: string;
  readonly slug: string;
  readonly kind: InstrumentContent['kind'];
  readonly number: string;
  readonly title: string;
  readonly status: InstrumentState;
  readonly signatures: readonly Signature[];
};

type Row = Omit<SignedVersion, 'signatures'> & {
  readonly signatures: readonly (Omit<Signature, 'at'> & { at: string })[];
};

const columns = `v.id, v.instrument_id as "instrumentId", i.slug, i.kind, v.number, v.title, v.status, coalesce((
    select jsonb_agg(jsonb_build_object('personId', s.person_id, 'personName', p.name, 'act', s.act, 'at', s.signed_at) order by s.signed_at, s.id)
    from instrument_signature s join person p on p.agency_id = s.agency_id and p.id = s.person_id
    where s.agency_id = v.agency_id and s.version_id = v.id), '[]') as signatures
  from instrument_version v join instrument i on i.agency_id = v.agency_id and i.id = v.instrument_id`;

const read = ({ signatures, ...version }: Row): SignedVersion => ({
  ...version,
  signatures: signatures.map(({ at, ...signature }) => ({ ...signature, at: new Date(at) })),
});

/** Every version of every instrument, by instrument, newest first. */
export async function allVersions(tx: Tx): Promise<SignedVersion[]> {
  const rows = (await tx.manager.query(
    `select ${columns} where v.agency_id = $1 order by i.slug, v.created_at desc, v.id`,
    [tx.agencyId],
  )) as Row[];
  return rows.map(read);
}

/** One version. Raises `common/not-found`. */
export const readVersion = (tx: Tx, id: string): Promise<SignedVersion> => versionBy(tx, id, '');

/** Reads a version and locks it, so that two people's acts on it come one after the other. Raises `common/not-found`. */
export const lockVersion = (tx: Tx, id: string): Promise<SignedVersion> => versionBy(tx, id, 'for update of v');

async function versionBy(tx: Tx, id: string, lock: string): Promise<SignedVersion> {
  const [row] = (await tx.manager.query(`select ${columns} where v.agency_id = $1 and v.id = $2 ${lock}`, [
    tx.agencyId,
    id,
  ])) as Row[];
  if (!row) throw new Problem(commonProblems['not-found']);
  return read(row);
}

/** The source files of a version. */
export async function filesOf(tx: Tx, versionId: string): Promise<SourceFiles> {
  const rows = (await tx.manager.query(
    'select path, body from instrument_file where agency_id = $1 and version_id = $2 order by path collate "C"',
    [tx.agencyId, versionId],
  )) as { path: string; body: string }[];
  return new Map(rows.map(({ path, body }) => [path, body]));
}

export type Draft = {
  readonly instrumentId: string;
  readonly slug: string;
  readonly kind: InstrumentContent['kind'];
  readonly number: string;
  readonly title: string;
  readonly by: string;
  readonly at: Date;
};

/** Stores a draft with its files. Raises `instruments/version-exists` for a number that is taken. */
export async function insertDraft(tx: Tx, draft: Draft, files: SourceFiles): Promise<string> {
  const { agencyId, manager } = tx;
  const id = newId();
  const { instrumentId, slug, kind, number, title, by, at } = draft;
  await manager.query(
    'insert into instrument (agency_id, id, slug, kind) values ($1, $2, $3, $4) on conflict (agency_id, id) do nothing',
    [agencyId, instrumentId, slug, kind],
  );
  await manager
    .query(
      `insert into instrument_version (agency_id, id, instrument_id, number, title, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [agencyId, id, instrumentId, number, title, by, at],
    )
    .catch(onConstraint('instrument_version_number_uq', instrumentProblems['version-exists']));
  await manager.query(
    `insert into instrument_file (agency_id, id, version_id, path, body)
     select $1, f.id, $2, f.path, f.body from unnest($3::uuid[], $4::text[], $5::text[]) as f(id, path, body)`,
    [agencyId, id, [...files].map(() => newId()), [...files.keys()], [...files.values()]],
  );
  return id;
}

/** Adds a signature. The database itself refuses an author's: `instruments/four-eyes`. */
export async function sign(tx: Tx, versionId: string, personId: string, act: SignatureAct, at: Date): Promise<void> {
  await tx.manager
    .query(
      'insert into instrument_signature (agency_id, id, version_id, person_id, act, signed_at) values ($1, $2, $3, $4, $5, $6)',
      [tx.agencyId, newId(), versionId, personId, act, at],
    )
    .catch(onConstraint('instrument_signature_four_eyes_ck', instrumentProblems['four-eyes']));
}
