import { readQueueSearch, writeQueueSearch, type QueueSearch, type QueueView } from './queue-search';

const views: readonly QueueView[] = ['waiting', 'returned', 'accepted'];
const read = (address: string) => readQueueSearch(new URLSearchParams(address), views);

describe('A list’s address', () => {
  it.each<[string, QueueSearch]>([
    ['', { view: 'waiting', search: '', sort: 'promised' }],
    ['lihat=perbaikan', { view: 'returned', search: '', sort: 'received' }],
    ['lihat=diterima&cari=Bu+Sari&urut=nama', { view: 'accepted', search: 'Bu Sari', sort: 'name' }],
    ['lihat=apa&urut=saja', { view: 'waiting', search: '', sort: 'promised' }],
  ])('“%s” is read', (address, search) => expect(read(address)).toEqual(search));

  it.each(['', 'lihat=perbaikan', 'cari=kue', 'urut=terbaru', 'lihat=diterima&cari=Sari&urut=batas'])(
    '“%s” is written as it was read',
    (address) => expect(writeQueueSearch(read(address), views).toString()).toBe(address),
  );

  it('keeps to the views of its page', () => {
    const history: readonly QueueView[] = ['accepted', 'returned'];
    expect(readQueueSearch(new URLSearchParams('lihat=menunggu'), history).view).toBe('accepted');
    expect(writeQueueSearch({ view: 'accepted', search: '', sort: 'received' }, history).toString()).toBe('');
  });
});
