import type { QueueQuery } from '@contracts/submissions';

export type QueueView = Extract<QueueQuery['state'], 'waiting' | 'returned' | 'accepted' | 'second'>;
export type QueueSort = QueueQuery['sort'];
export type QueueSearch = { readonly view: QueueView; readonly search: string; readonly sort: QueueSort };

const viewNames: Readonly<Record<QueueView, string>> = {
  waiting: 'menunggu',
  returned: 'perbaikan',
  accepted: 'diterima',
  second: 'kedua',
};
const sortNames: Readonly<Record<QueueSort, string>> = { promised: 'batas', received: 'terbaru', name: 'nama' };

/** What waits is wanted by its promise, what is judged by its freshness. */
const usualSort = (view: QueueView): QueueSort => (view === 'waiting' ? 'promised' : 'received');

const keyOf = <Key extends string>(names: Readonly<Record<Key, string>>, name: string | null): Key | undefined =>
  (Object.keys(names) as Key[]).find((key) => names[key] === name);

/** Reads a list's filter, search and order from the address; whatever does not fit is as if it were not there. */
export function readQueueSearch(params: URLSearchParams, views: readonly QueueView[]): QueueSearch {
  const asked = keyOf(viewNames, params.get('lihat'));
  const view = asked && views.includes(asked) ? asked : (views[0] ?? 'waiting');
  return {
    view,
    search: (params.get('cari') ?? '').slice(0, 80),
    sort: keyOf(sortNames, params.get('urut')) ?? usualSort(view),
  };
}

/** The address of a list; what is usual is left out. */
export function writeQueueSearch({ view, search, sort }: QueueSearch, views: readonly QueueView[]): URLSearchParams {
  return new URLSearchParams({
    ...(view !== views[0] && { lihat: viewNames[view] }),
    ...(search !== '' && { cari: search }),
    ...(sort !== usualSort(view) && { urut: sortNames[sort] }),
  });
}
