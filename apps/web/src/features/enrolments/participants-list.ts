import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ParticipantsPage, ParticipantsQuery } from '@contracts/cohorts';
import { cohortsKey } from '@web/cohorts';
import { send } from '@web/platform/http';
import { readListQuery } from '@web/platform/list-query';

/** What may be asked of the list of participants, in the words of its address. */
export const participantsAsked = {
  cari: '',
  tampil: {
    semua: 'all',
    terdaftar: 'enrolled',
    mulai: 'started',
    aktif: 'active',
    berhenti: 'quiet',
    mengirim: 'sent',
    'menunggu-mentor': 'waiting-for-mentor',
    diterima: 'accepted',
    'daftar-tunggu': 'waitlisted',
    'tanpa-mentor': 'no-mentor',
  },
  urut: { nama: 'name', terakhir: 'last-active', selesai: 'done' },
} as const;

export type ParticipantsAsked = Pick<ParticipantsQuery, 'search' | 'show' | 'sort'>;
type Shown = ReturnType<typeof readListQuery<typeof participantsAsked>>;

export const toParticipantsAsked = ({ cari, tampil, urut }: Shown): ParticipantsAsked => ({
  search: cari,
  show: tampil,
  sort: urut,
});

export const readParticipantsAsked = (address: string): ParticipantsAsked =>
  toParticipantsAsked(readListQuery(participantsAsked, new URL(address).searchParams));

/** One list of a cohort's participants, page after page. */
export const participantPages = (cohortId: string, asked: ParticipantsAsked) =>
  infiniteQueryOptions({
    queryKey: [...cohortsKey, cohortId, 'participants', asked],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...asked, ...(pageParam !== null && { cursor: pageParam }) });
      return send<ParticipantsPage>(`/api/cohorts/${cohortId}/participants?${query}`, { signal });
    },
    getNextPageParam: ({ next }) => next,
  });

/** The same list, whole, as a file of the server's. */
export const participantsFile = (cohortId: string, asked: ParticipantsAsked): string =>
  `/api/cohorts/${cohortId}/participants.csv?${new URLSearchParams(asked)}`;
