import { readListQuery } from './use-list-query';

const asked = {
  cari: '',
  tampil: { semua: 'all', diam: 'quiet' },
  urut: { nama: 'name', terakhir: 'last-active' },
} as const;

describe('readListQuery', () => {
  it.each([
    ['', { cari: '', tampil: 'all', urut: 'name' }],
    ['?tampil=diam&cari=sari', { cari: 'sari', tampil: 'quiet', urut: 'name' }],
    ['?urut=terakhir', { cari: '', tampil: 'all', urut: 'last-active' }],
    ['?tampil=apa-saja&urut=__proto__', { cari: '', tampil: 'all', urut: 'name' }],
  ])('reads %j as a list to show', (search, shown) =>
    expect(readListQuery(asked, new URLSearchParams(search))).toEqual(shown),
  );

  it('cuts a search that is longer than any name', () =>
    expect(readListQuery(asked, new URLSearchParams({ cari: 'a'.repeat(200) })).cari).toHaveLength(80));
});
