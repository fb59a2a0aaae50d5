import { showPhone } from '@api/enrolments';
import { spellCode } from '@api/platform/auth';
import { tableText } from '@api/platform/csv';
import type { Reader } from './import-invitations';
import type { InvitationRow } from './read-invitation-file';
import { say } from './say';

type Coded = { readonly row: InvitationRow; readonly code: string };

/** The list the officer prints or sends on: who gets which code, and the link that types it in. */
export function codesTable(codes: readonly Coded[], { locale, origin }: Reader): string {
  const headings = (['name', 'phone', 'district', 'code', 'link'] as const).map((column) =>
    say(locale, `invitations:codes.${column}`),
  );
  const rows = codes.map(({ row, code }) => [
    row.name,
    showPhone(row.phone),
    row.district?.name ?? null,
    spellCode(code),
    `${origin}/undangan/${code}`,
  ]);
  return tableText([headings, ...rows]);
}
