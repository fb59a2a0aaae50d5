/** A day that moves sales, by its code. */
export interface MarkedDay {
  readonly date: string;
  readonly code: 'ramadan' | 'idulfitri' | 'natal' | 'tahun-baru' | 'imlek';
}

/** The days in Indonesia that most move a small shop's sales. Ramadan is marked by its first day of fasting. */
export const holidays: readonly MarkedDay[] = [
  { date: '2023-01-01', code: 'tahun-baru' },
  { date: '2023-01-22', code: 'imlek' },
  { date: '2023-03-23', code: 'ramadan' },
  { date: '2023-04-22', code: 'idulfitri' },
  { date: '2023-12-25', code: 'natal' },
  { date: '2024-01-01', code: 'tahun-baru' },
  { date: '2024-02-10', code: 'imlek' },
  { date: '2024-03-12', code: 'ramadan' },
  { date: '2024-04-10', code: 'idulfitri' },
  { date: '2024-12-25', code: 'natal' },
  { date: '2025-01-01', code: 'tahun-baru' },
  { date: '2025-01-29', code: 'imlek' },
  { date: '2025-03-01', code: 'ramadan' },
  { date: '2025-03-31', code: 'idulfitri' },
  { date: '2025-12-25', code: 'natal' },
  { date: '2026-01-01', code: 'tahun-baru' },
  { date: '2026-02-17', code: 'imlek' },
  { date: '2026-02-19', code: 'ramadan' },
  { date: '2026-03-21', code: 'idulfitri' },
  { date: '2026-12-25', code: 'natal' },
  { date: '2027-01-01', code: 'tahun-baru' },
  { date: '2027-02-06', code: 'imlek' },
  { date: '2027-02-08', code: 'ramadan' },
  { date: '2027-03-10', code: 'idulfitri' },
  { date: '2027-12-25', code: 'natal' },
];
