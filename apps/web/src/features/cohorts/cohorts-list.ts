import { readListQuery } from '@web/platform/list-query';
import type { CohortsAsked } from './cohorts.queries';

/** What may be asked of the list of cohorts, in the words of its address. */
export const cohortsAsked = {
  cari: '',
  tampil: {
    semua: 'all',
    direncanakan: 'planned',
    dibuka: 'open',
    berjalan: 'running',
    selesai: 'closed',
    batal: 'cancelled',
  },
  urut: { terbaru: 'newest', nama: 'name', mulai: 'starts' },
} as const;

type Shown = ReturnType<typeof readListQuery<typeof cohortsAsked>>;

export const toCohortsAsked = ({ cari, tampil, urut }: Shown): CohortsAsked => ({
  search: cari,
  show: tampil,
  sort: urut,
});

export const readCohortsAsked = (address: string): CohortsAsked =>
  toCohortsAsked(readListQuery(cohortsAsked, new URL(address).searchParams));
