import type { Pool } from 'pg';

/** What every table holds, by table and agency: how many rows, and a digest of all of them in any order. */
export type Fingerprint = ReadonlyMap<string, string>;

/** Refusals are counted here on purpose, so that whoever guesses is slowed down. */
const countsRefusals = new Set(['auth.sign_in_failure', 'auth.code_guess']);

/** Takes the fingerprint of everything that is stored, as the role that sees every agency. */
export async function fingerprint(ownerPool: Pool): Promise<Fingerprint> {
  const { rows } = await ownerPool.query<{ place: string; print: string }>(await statementFor(ownerPool));
  return new Map(rows.map(({ place, print }) => [place, print]));
}

/**
 * Where the server's count of writing transactions stands. While it does not move nothing can have been stored, and no fingerprint is
 * needed to say so; others on the same server move it too.
 */
export async function writesSoFar(ownerPool: Pool): Promise<string> {
  const { rows } = await ownerPool.query<{ next: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  );
  return rows[0]?.next ?? '';
}

/** Tables, with their agency, in which something was added, taken away or changed between two fingerprints. */
export function changesBetween(before: Fingerprint, after: Fingerprint): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => before.get(place) !== after.get(place)).sort();
}

const statements = new WeakMap<Pool, Promise<string>>();

/** One statement for all tables there are; a new table is in it without anybody's doing. */
function statementFor(ownerPool: Pool): Promise<string> {
  const known = statements.get(ownerPool);
  if (known) return known;
  const made = makeStatement(ownerPool);
  statements.set(ownerPool, made);
  return made;
}

async function makeStatement(ownerPool: Pool): Promise<string> {
  const { rows } = await ownerPool.query<{ name: string; has_agency: boolean }>(`
    select n.nspname || '.' || c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id') as has_agency
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
      and n.nspname !~ '^pg_' order by 1`);
  return rows
    .filter(({ name }) => !countsRefusals.has(name))
    .map(
      ({ name, has_agency: hasAgency }) => `
        select '${name}' || ${hasAgency ? `coalesce(' of ' || agency_id, '')` : `''`} as place,
          count(*) || ' ' || md5(string_agg(md5(t::text), '' order by md5(t::text))) as print
        from ${name} t ${hasAgency ? 'group by agency_id' : 'having count(*) > 0'}`,
    )
    .join(' union all ');
}
