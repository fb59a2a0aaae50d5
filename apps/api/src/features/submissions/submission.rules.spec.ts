import { refusalToSend, shownName } from './submission.rules';

describe('refusalToSend', () => {
  it.each([
    ['asked', 0, 3, undefined],
    ['returned', 1, 3, undefined],
    ['returned', 2, 3, undefined],
    ['returned', 3, 3, 'submissions/tries-used-up'],
    ['returned', 1, 1, 'submissions/tries-used-up'],
    ['submitted', 1, 3, 'submissions/still-with-mentor'],
    ['in_review', 1, 3, 'submissions/still-with-mentor'],
    ['submitted', 3, 3, 'submissions/still-with-mentor'],
    ['accepted', 1, 3, 'submissions/already-accepted'],
    ['accepted', 3, 3, 'submissions/already-accepted'],
  ] as const)('for a thread that is %s after %i of %i tries is %s', (status, latestNo, attempts, refusal) => {
    expect(refusalToSend({ status, latestNo }, attempts)?.code).toBe(refusal);
  });
});

describe('shownName', () => {
  it.each([
    ['Tiur Simanjuntak', 'Tiur'],
    ['Hj. Sari Dewi', 'Sari'],
    ['  Andi  ', 'Andi'],
    ['Dr. Ir. Budi', 'Budi'],
    ['M.', 'M.'],
    ['Ida Ayu', 'Ida'],
  ])('of %s is %s', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});
