import {
  permissions as everyPermission,
  permissionsOf,
  type Locale,
  type Permission,
  type Role,
  type Zone,
} from '@contracts/kernel';

/** Whoever acts: the first argument of every use case, never looked up inside one. */
export type Actor = {
  readonly accountId: string;
  readonly personId: string;
  readonly agencyId: string;
  readonly agencyZone: Zone;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly locale: Locale;
  /** A browser's cookie, a script's bearer token, or the application itself. */
  readonly kind: 'session' | 'token' | 'system';
};

/** Who somebody is in one agency, as the database describes it. */
export type Described = {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly honorific: 'Bapak' | 'Ibu' | null;
  readonly locale: Locale;
  readonly zone: Zone;
  readonly agency: { readonly id: string; readonly name: string; readonly zone: Zone; readonly isDemo: boolean };
  readonly roles: readonly Role[];
  readonly noticeAnswered: boolean;
};

/** The actor behind a session, or behind a token that reaches as far as its scopes and no further than the person. */
export function toActor(who: Described, scopes?: readonly string[]): Actor {
  const held = permissionsOf(who.roles);
  return {
    accountId: who.accountId,
    personId: who.personId,
    agencyId: who.agency.id,
    agencyZone: who.agency.zone,
    roles: who.roles,
    permissions: scopes ? new Set([...held].filter((permission) => scopes.includes(permission))) : held,
    locale: who.locale,
    kind: scopes ? 'token' : 'session',
  };
}

/** The application acting by itself in one agency: jobs, imports, the demo's script. */
export function systemActor(
  agency: { readonly id: string; readonly zone: Zone },
  person: { readonly id: string },
): Actor {
  return {
    accountId: person.id,
    personId: person.id,
    agencyId: agency.id,
    agencyZone: agency.zone,
    roles: [],
    permissions: new Set(everyPermission),
    locale: 'id',
    kind: 'system',
  };
}
