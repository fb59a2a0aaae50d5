import { Client, escapeIdentifier, type ClientBase } from 'pg';
import { CannotStart } from '@api/platform/config';
import { derivePassword, scramVerifier } from './role-password';

/** The role that answers requests: it owns nothing, and row security binds it. */
export const servingRole = 'melekai_app';

const settings: Record<string, string> = {
  // The hot paths' statements are prepared; planning them anew for each call costs a third of their time.
  plan_cache_mode: 'force_generic_plan',
  statement_timeout: '15s',
  idle_in_transaction_session_timeout: '15s',
  timezone: 'UTC',
};

/** The serving role's address: the owner's, with a password that follows from the owner's. */
export function servingUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = derivePassword(decodeURIComponent(url.password), servingRole);
  url.username = servingRole;
  return url.href;
}

/** Makes the serving role, or puts it right, so that migrations can grant to it. */
export async function ensureServingRole(owner: Client, ownerUrl: string): Promise<void> {
  const url = servingUrl(ownerUrl);
  if (await isRight(owner, url)) return;

  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [servingRole]);
  const verifier = scramVerifier(new URL(url).password);
  await owner.query(`${rowCount ? 'alter' : 'create'} role ${servingRole} login password '${verifier}'`);
  for (const [name, value] of Object.entries(settings))
    await owner.query(`alter role ${servingRole} set ${name} = '${value}'`);

  await owner.query(`grant usage on schema public to ${servingRole}`);
  await closeDatabase(owner);
}

/** Lets the serving role in, and nobody make temporary tables: one named like ours would come first in an owner's function. */
export async function closeDatabase(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const database = escapeIdentifier(rows[0]?.name ?? '');
  await owner.query(
    `revoke temporary on database ${database} from public; grant connect on database ${database} to ${servingRole}`,
  );
}

/** Refuses to serve with a role that could get round the row security or change the schema. */
export async function checkServingRole(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ powers: string[] }>(
    `select array_remove(array[
       case when rolsuper then 'is a superuser' end,
       case when rolbypassrls then 'bypasses row security' end,
       case when rolcreaterole then 'may create roles' end,
       case when has_schema_privilege(oid, 'public', 'create') then 'may create tables' end,
       case when has_database_privilege(oid, current_database(), 'temporary') then 'may create temporary tables' end,
       case when exists (select from pg_class where relowner = r.oid) then 'owns tables' end,
       case when exists (select from pg_auth_members where member = r.oid) then 'belongs to another role' end
     ], null) as powers from pg_roles r where rolname = $1`,
    [servingRole],
  );
  const powers = rows[0]?.powers ?? ['does not exist'];
  if (powers.length > 0)
    throw new CannotStart(
      `The database role ${servingRole} ${powers.join(', ')}: that would open every agency's data.`,
    );
}

/** Whether the role can sign in and has its settings; asked first, because changing a role is a write that nodes would race for. */
async function isRight(owner: Client, url: string): Promise<boolean> {
  const stored = await owner.query<{ setting: string }>(
    `select unnest(setconfig) as setting from pg_db_role_setting where setdatabase = 0 and setrole = to_regrole($1)`,
    [servingRole],
  );
  const wanted = Object.entries(settings).map(([name, value]) => `${name.toLowerCase()}=${value}`);
  const kept = new Set(stored.rows.map(({ setting }) => setting.replace(/^TimeZone=/, 'timezone=')));
  if (!wanted.every((setting) => kept.has(setting))) return false;

  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ usable: boolean }>(
      `select has_schema_privilege('public', 'usage') and not has_database_privilege(current_database(), 'temporary') as usable`,
    );
    return rows[0]?.usable ?? false;
  } catch (error) {
    // 28P01 wrong password, 28000 no sign-in, 42501 no right to connect: all of them are put right above.
    if (['28P01', '28000', '42501'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
