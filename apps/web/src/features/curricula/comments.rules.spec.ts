import type { ChangeView } from '@contracts/curricula';
import { aComment } from './curricula.given';
import { countToMend, placeComments } from './comments.rules';

const { path, where } = aComment();
const change = (about: Partial<ChangeView> = {}): ChangeView => ({
  path,
  where,
  kind: 'changed',
  before: 'lama',
  after: 'baru',
  ...about,
});

describe('A comment', () => {
  it('stands beside the change of its place, not of another file or place', () => {
    const here = change();
    const changes = [change({ path: 'lain.yaml' }), change({ where: 'Kuis 3.2, soal 2' }), here];
    const { beside, elsewhere } = placeComments([aComment()], changes);
    expect([...beside.keys()]).toEqual([here]);
    expect(elsewhere).toEqual([]);
  });

  it('chooses the words it speaks of where a removed and a new sentence bear one name', () => {
    const removed = change({ kind: 'removed', before: 'Dulu begini.', after: null });
    const added = change({ kind: 'added', before: null, after: 'Kini begitu.' });
    const { beside } = placeComments([aComment({ quote: 'Kini begitu.' })], [removed, added]);
    expect([...beside.keys()]).toEqual([added]);
  });

  it('is still read when its place is not among the changes', () => {
    expect(placeComments([aComment()], []).elsewhere).toEqual([aComment()]);
  });

  it('keeps a version from approval while it is open and must be mended', () => {
    const resolved = { by: 'Rahmat', at: '2026-11-14T12:00:00.000Z' };
    expect(countToMend([aComment(), aComment({ kind: 'remark' }), aComment({ resolved })])).toBe(1);
  });
});
