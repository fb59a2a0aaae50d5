import type { ImportView, InvitationView } from '@contracts/cohorts';
import { showPhone } from '@api/enrolments';
import { undoUntil } from './invitation.rules';
import type { ImportRow } from './imports.repository';
import type { InvitationRow } from './invitations.repository';

export const toInvitationView = (row: InvitationRow): InvitationView => ({
  ...row,
  phone: showPhone(row.phone),
  invitedAt: row.invitedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

export const toImportView = ({
  id,
  fileName,
  importedByName,
  importedAt,
  rowsRead,
  invited,
  undoneAt,
}: ImportRow): ImportView => ({
  id,
  fileName,
  importedByName,
  importedAt: importedAt.toISOString(),
  rows: rowsRead,
  invited,
  undoUntil: undoUntil(importedAt).toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
});
