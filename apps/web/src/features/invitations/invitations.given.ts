import type { ImportReport, ImportView, InvitationView } from '@contracts/cohorts';

export const anInvitation = (about: Partial<InvitationView> = {}): InvitationView => ({
  id: '018f0000-0000-7000-8000-0000000000a1',
  name: 'Bu Mawar',
  phone: '0812-7777-1234',
  district: 'Medan Denai',
  status: 'invited',
  invitedAt: '2026-11-20T02:00:00.000Z',
  expiresAt: '2027-02-18T02:00:00.000Z',
  importId: null,
  ...about,
});

export const anImport = (about: Partial<ImportView> = {}): ImportView => ({
  id: '018f0000-0000-7000-8000-0000000000a9',
  fileName: 'daftar.csv',
  importedByName: 'Nurul',
  importedAt: '2026-11-23T00:30:00.000Z',
  rows: 3,
  invited: 1,
  undoUntil: '2026-11-24T00:30:00.000Z',
  undoneAt: null,
  ...about,
});

/** A file with a row of each kind: to invite, known already, to mend. */
export const aReport = (about: Partial<ImportReport> = {}): ImportReport => ({
  importId: null,
  encoding: 'UTF-8',
  delimiter: ';',
  rows: [
    {
      line: 2,
      name: 'Bu Salmiah',
      phone: '0812-7001-1001',
      district: 'Medan Denai',
      outcome: 'invited',
      reason: null,
      message: null,
    },
    {
      line: 3,
      name: 'Bu Linda',
      phone: '0812-6011-2233',
      district: null,
      outcome: 'already-invited',
      reason: 'already-invited',
      message: 'Nomor ini sudah diundang ke angkatan ini.',
    },
    {
      line: 4,
      name: 'Pak Jonter',
      phone: '8,127E+11',
      district: null,
      outcome: 'refused',
      reason: 'phone-cut-by-excel',
      message: 'Excel memotong nomor ini.',
    },
  ],
  invited: 1,
  alreadyInvited: 1,
  refused: 1,
  codes: null,
  ...about,
});
