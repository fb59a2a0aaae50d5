import { groupChanges, withinPlace } from './changes.rules';

const change = (where: string) => ({ path: 'x', kind: 'changed' as const, where, before: 'a', after: 'b' });

describe('groupChanges', () => {
  it('puts what changed side by side in one quiz or lesson under its name', () =>
    expect(
      groupChanges([
        change('Kuis 3.2, soal 1'),
        change('Kuis 3.2, soal 1, pilihan a'),
        change('Pelajaran 3.3, judul'),
        change('Kuis 3.2, soal 4'),
      ]).map(({ place, changes }) => [place, changes.length]),
    ).toEqual([
      ['Kuis 3.2', 2],
      ['Pelajaran 3.3', 1],
      ['Kuis 3.2', 1],
    ]));
});

it.each([
  ['Kuis 3.2, soal 1, pilihan a', 'soal 1, pilihan a'],
  ['Kurikulum', ''],
])('the place within %j is %j', (where, within) => expect(withinPlace(where)).toBe(within));
