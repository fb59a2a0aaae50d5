import { anActivity } from './cohorts.given';
import { largestLoss, numberedWeeks } from './weeks.rules';

describe('numberedWeeks', () => {
  it('begins with the week in which the cohort begins', () =>
    expect(numberedWeeks(anActivity()).map(({ number, startsOn, active }) => [number, startsOn, active])).toEqual([
      [1, '2026-11-02', 14],
      [2, '2026-11-09', 11],
      [3, '2026-11-16', 5],
    ]));

  it('takes in earlier weeks in which somebody came already', () =>
    expect(
      numberedWeeks(
        anActivity({
          weeks: [
            { startsOn: '2026-10-26', active: 2 },
            { startsOn: '2026-11-02', active: 3 },
          ],
        }),
      ),
    ).toHaveLength(2));

  it('counts a cohort that begins on a Wednesday from its Monday', () =>
    expect(
      numberedWeeks(
        anActivity({
          cohort: { startsOn: '2026-11-04' },
          weeks: [
            { startsOn: '2026-10-26', active: 0 },
            { startsOn: '2026-11-02', active: 0 },
          ],
        }),
      ),
    ).toMatchObject([{ startsOn: '2026-11-02' }]));

  it('has none before the cohort begins', () =>
    expect(
      numberedWeeks(anActivity({ cohort: { startsOn: '2026-12-07' }, weeks: [{ startsOn: '2026-11-16', active: 0 }] })),
    ).toEqual([]));
});

describe('largestLoss', () => {
  it.each([
    [[15, 14, 5], { lost: 9 }],
    [[3, 3], undefined],
    [[3, 5], undefined],
    [[], undefined],
  ])('of %j is %j', (values, expected) => {
    const loss = largestLoss(values.map((value) => ({ value })));
    if (expected) expect(loss).toMatchObject(expected);
    else expect(loss).toBeUndefined();
  });
});
