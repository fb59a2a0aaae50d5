/**
 * 1 Ramadan to the second day of Idulfitri, by the government's calendar where it is set; from 2027 on as the calendars foresee it, a
 * day's difference is possible. In these weeks people eat, buy and travel otherwise than in the weeks around them.
 */
export const fastingSeasons = [
  { from: '2023-03-23', to: '2023-04-23' },
  { from: '2024-03-12', to: '2024-04-11' },
  { from: '2025-03-01', to: '2025-04-01' },
  { from: '2026-02-19', to: '2026-03-22' },
  { from: '2027-02-08', to: '2027-03-11' },
  { from: '2028-01-28', to: '2028-02-27' },
  { from: '2029-01-16', to: '2029-02-15' },
  { from: '2030-01-06', to: '2030-02-06' },
  { from: '2030-12-26', to: '2031-01-25' },
] as const;
