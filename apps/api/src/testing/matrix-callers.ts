import { permissions as everyPermission, permissionsOf, roles, type Permission } from '@contracts/kernel';
import { givenPerson } from '../features/people/person.given';
import type { Client } from './client';
import type { TestApp } from './start-app';

/** Somebody or something that asks; `permissions` is null for a stranger. */
export type Caller = {
  readonly name: string;
  readonly kind: 'session' | 'token' | 'stranger';
  readonly permissions: ReadonlySet<Permission> | null;
  /** Signs in anew, because one of the routes signs out. */
  open(): Promise<Client>;
};

/** Everybody who may come to an agency: nine roles, a person without any, tokens with one scope each, two dead tokens, a stranger. */
export async function givenCallers(app: TestApp, agency: { readonly id: string }): Promise<Caller[]> {
  const people = await Promise.all(
    [...roles.map((role) => [role, [role]] as const), ['nobody yet', []] as const].map(async ([name, held]) => {
      const person = await givenPerson(app, { agency, roles: held });
      return { name, kind: 'session' as const, permissions: permissionsOf(held), open: () => app.as(person) };
    }),
  );
  const holder = await givenPerson(app, { agency, roles });
  const former = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  const tokens = await Promise.all(
    everyPermission.map((scope) =>
      token(app, holder, { name: `a token for ${scope}`, scope, permissions: new Set([scope]) }),
    ),
  );
  const late = await token(app, former, {
    name: 'a token of somebody who manages no more',
    scope: 'cohort:manage',
    permissions: new Set(),
  });
  await app.ownerPool.query('delete from person_role where agency_id = $1 and person_id = $2', [
    agency.id,
    former.personId,
  ]);
  const stranger = { kind: 'stranger', permissions: null, open: () => Promise.resolve(app.stranger) } as const;
  return [
    ...people,
    ...tokens,
    late,
    { ...stranger, name: 'a stranger' },
    {
      ...stranger,
      name: 'a token that nobody made',
      open: () => Promise.resolve(app.stranger.with({ authorization: `Bearer melekai_${'a'.repeat(43)}` })),
    },
  ];
}

type Wish = { readonly name: string; readonly scope: Permission; readonly permissions: ReadonlySet<Permission> };

async function token(
  app: TestApp,
  holder: { readonly accountId: string },
  { name, scope, permissions }: Wish,
): Promise<Caller> {
  const answer = await (await app.as(holder)).post('/api/tokens', { name: 'skrip', scopes: [scope], days: 1 });
  const { secret } = answer.json<{ secret: string }>();
  const client = app.stranger.with({ authorization: `Bearer ${secret}` });
  return { name, kind: 'token', permissions, open: () => Promise.resolve(client) };
}
