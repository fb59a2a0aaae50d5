import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** Tables without a tenant: reference data, published bytes by their hash, the migrations' own list, and how far a sweep came. */
const withoutTenant = new Set([
  'agency',
  'competency',
  'competency_framework',
  'file_sweep',
  'migration',
  'package',
  'media',
  'region',
]);

/** What is wrong with the schema, as sentences; empty when every rule holds. */
export async function schemaCensus(ownerPool: Pool, dataSource: DataSource): Promise<string[]> {
  const found = await Promise.all([
    tables(ownerPool),
    foreignKeys(ownerPool),
    servingRole(ownerPool),
    entities(ownerPool, dataSource),
  ]);
  return found.flat().sort();
}

async function tables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{
    name: string;
    secured: boolean;
    forced: boolean;
    policies: number;
    key: string[] | null;
  }>(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      (select array_agg(a.attname::text order by k.place) from pg_constraint con
        cross join unnest(con.conkey) with ordinality k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where con.conrelid = c.oid and con.contype = 'p') as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
  return rows.flatMap(({ name, secured, forced, policies, key }) => {
    if (withoutTenant.has(name) && name !== 'agency') return [];
    return [
      ...(name !== 'agency' && key?.[0] !== 'agency_id'
        ? [`${name}: the primary key does not begin with agency_id`]
        : []),
      ...(secured && forced ? [] : [`${name}: row security is not forced`]),
      ...(policies > 0 ? [] : [`${name}: no policy`]),
    ];
  });
}

/** A reference from one tenant's table to another's that leaves the agency out could cross between agencies. */
async function foreignKeys(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; source: string; target: string; columns: string[] }>(`
    select con.conname as name, con.conrelid::regclass::text as source, con.confrelid::regclass::text as target,
      (select array_agg(a.attname::text) from unnest(con.conkey) k(attnum)
        join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum) as columns
    from pg_constraint con where con.contype = 'f'`);
  return rows
    .filter(
      ({ target, columns }) =>
        !withoutTenant.has(target) && !target.startsWith('auth.') && !columns.includes('agency_id'),
    )
    .map(({ name, source }) => `${source}: the foreign key ${name} leaves the agency out`);
}

async function servingRole(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ complaint: string }>(`
    select 'melekai_app owns ' || relname as complaint from pg_class join pg_roles r on r.oid = relowner where r.rolname = 'melekai_app'
    union all select 'melekai_app may bypass row security' from pg_roles where rolname = 'melekai_app' and (rolbypassrls or rolsuper)
    union all select 'melekai_app may read auth.' || c.relname || ' past its functions' from pg_class c
      where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r' and has_table_privilege('melekai_app', c.oid, 'select, insert, update, delete')
    union all select 'anybody may call ' || p.oid::regprocedure from pg_proc p
      where p.prosecdef and p.pronamespace in ('auth'::regnamespace, 'public'::regnamespace)
        and has_function_privilege('public', p.oid, 'execute')
    union all select p.oid::regprocedure || ' runs as its owner without a search path of its own' from pg_proc p
      where p.prosecdef and p.pronamespace in ('auth'::regnamespace, 'public'::regnamespace)
        and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`);
  return rows.map(({ complaint }) => complaint);
}

async function entities(pool: Pool, dataSource: DataSource): Promise<string[]> {
  const { rows } = await pool.query<{ place: string; nullable: boolean }>(`
    select table_name || '.' || column_name as place, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public'`);
  const real = new Map(rows.map(({ place, nullable }) => [place, nullable]));
  return dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.flatMap(({ databaseName, isNullable }) => {
      const place = `${tableName}.${databaseName}`;
      if (!real.has(place)) return [`${place}: the entity has it, the table does not`];
      return real.get(place) === isNullable ? [] : [`${place}: the entity and the table differ about null`];
    }),
  );
}
