import type { SessionView } from '@contracts/auth';
import type { Database } from '@api/platform/database';
import type { Actor, Described } from './actor';

/** Who is signed in, as the web application reads it. */
export async function viewSession(
  database: Database,
  { actor, who }: { readonly actor: Actor; readonly who: Described },
): Promise<SessionView> {
  const [row] = await database.call<{ agencies: SessionView['agencies'] }>(
    'auth_agencies_of',
    'select auth.agencies_of($1) as agencies',
    [who.accountId],
  );
  return { ...who, roles: [...who.roles], permissions: [...actor.permissions], agencies: row?.agencies ?? [] };
}
