/** The people of the demo; all made up, and all with the same password. */
export const demoPassword = 'melek-ai-demo';

export const demoAccounts = [
  { login: 'sari', place: 'Medan', role: { id: 'Peserta', en: 'Learner' } },
  { login: 'tiur', place: 'Medan', role: { id: 'Pemilik usaha', en: 'Business owner' } },
  { login: 'andi', place: 'Medan', role: { id: 'Karyawan', en: 'Staff' } },
  { login: 'budi', place: 'Medan', role: { id: 'Mentor', en: 'Mentor' } },
  { login: 'ratna', place: 'Medan', role: { id: 'Mentor', en: 'Mentor' } },
  { login: 'dewi', place: 'Medan', role: { id: 'Penulis kurikulum di Dinas', en: 'Curriculum editor at the agency' } },
  {
    login: 'rahmat',
    place: 'Medan',
    role: { id: 'Peninjau kurikulum di Dinas', en: 'Curriculum reviewer at the agency' },
  },
  {
    login: 'nurul',
    place: 'Medan',
    role: { id: 'Kepala bidang dan pengelola angkatan', en: 'Agency owner and cohort manager' },
  },
  { login: 'wati', place: 'Balikpapan', role: { id: 'Peserta', en: 'Learner' } },
  { login: 'joko', place: 'Balikpapan', role: { id: 'Mentor', en: 'Mentor' } },
  { login: 'lina', place: 'Balikpapan', role: { id: 'Semua peran Dinas', en: 'All roles of the agency' } },
] as const;

/** The accounts as they are printed at the start of a demo. */
export function demoAccountsTable(): string {
  const lines = demoAccounts.map(({ login, place, role }) => `  ${login.padEnd(8)} ${place.padEnd(11)} ${role.en}`);
  return [`Demo accounts, all made up, all with the password ${demoPassword}:`, ...lines].join('\n');
}
