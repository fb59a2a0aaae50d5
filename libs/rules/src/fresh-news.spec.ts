import { freshNews, newsLasts } from './fresh-news';

const day = 86_400_000;
const now = Date.parse('2026-11-22T12:00:00Z');
const since = new Date(now - newsLasts).toISOString();
const said = (daysAgo: number, decision = 'accepted') => ({
  releasedAt: new Date(now - daysAgo * day).toISOString(),
  decision,
  mentorName: 'Budi',
});
const work = (id: string, status: string, ...feedback: ReturnType<typeof said>[]) => ({
  id,
  stepId: `step ${id}`,
  status,
  feedback,
});

describe('News from mentors', () => {
  it('is the last answer on each work, the newest first', () =>
    expect(
      freshNews([work('a', 'accepted', said(9, 'returned'), said(5)), work('b', 'accepted', said(1))], since),
    ).toEqual([
      { id: 'b', stepId: 'step b', open: false, ...said(1) },
      { id: 'a', stepId: 'step a', open: false, ...said(5) },
    ]));

  it.each([
    ['accepted', 13.9, 1],
    ['accepted', 14, 0],
    ['returned', 200, 1],
    // Sent again: it is with the mentor, and what was said is old.
    ['submitted', 14, 0],
  ] as const)('of a work that is %s, %d days old: %d', (status, daysAgo, count) =>
    expect(freshNews([work('a', status, said(daysAgo, 'returned'))], since)).toHaveLength(count),
  );

  it('is open only while the work waits to be mended', () => {
    const openOf = (status: string, decision: string) =>
      freshNews([work('a', status, said(1, decision))], since)[0]?.open;
    expect([openOf('returned', 'returned'), openOf('submitted', 'returned'), openOf('accepted', 'accepted')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is none where nobody has answered', () => expect(freshNews([work('a', 'submitted')], since)).toEqual([]));
});
