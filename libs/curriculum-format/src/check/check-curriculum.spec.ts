import { findIn } from '../testing/check-files';
import { aCurriculum } from '../testing/curriculum.given';

describe('checkCurriculum', () => {
  it('has nothing to say about a sound curriculum', () => {
    expect(findIn(aCurriculum())).toEqual([]);
  });
});
