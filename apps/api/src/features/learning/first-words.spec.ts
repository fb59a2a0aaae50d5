import type { HomeDocument } from '@contracts/learning';
import { homeWords } from './first-words';

const now = Date.parse('2026-11-22T12:30:00Z');
const day = 86_400_000;

/** A home on which a mentor answered so long ago. */
const answered = (ago: number, status = 'accepted') =>
  ({
    person: { name: 'Sari', honorific: 'Ibu', zone: 'WIB' },
    progress: [],
    goals: [],
    enrolments: [{ id: 'e', status: 'withdrawn', modules: [{ steps: [{ id: 'task', title: 'Tiga teks' }] }] }],
    submissions: [
      {
        id: 'sent',
        stepId: 'task',
        status,
        feedback: [{ releasedAt: new Date(now - ago).toISOString(), decision: status, mentorName: 'Budi' }],
      },
    ],
  }) as unknown as HomeDocument;

describe('The words of home say when a mentor answered', () => {
  it.each([
    ['id', 0, 'hari ini, 19.30 WIB'],
    ['id', 18 * 3_600_000, 'hari ini, 01.30 WIB'],
    ['id', 20 * 3_600_000, 'kemarin, 23.30 WIB'],
    ['id', 2 * day, '20 November, 19.30 WIB'],
    ['en', day, 'yesterday, 19:30 WIB'],
    ['en', 2 * day, '20 November, 19:30 WIB'],
  ] as const)('in %s, %d ms ago: %s', (locale, ago, said) =>
    expect(homeWords(answered(ago), locale, now)).toContain(`Budi · ${said}`),
  );

  it('and lead to the answer', () =>
    expect(homeWords(answered(0), 'id', now)).toContain('href="/belajar/umpan-balik/sent"'));

  it('for two weeks, unless something is still to be mended', () => {
    expect(homeWords(answered(15 * day), 'id', now)).not.toContain('Budi');
    expect(homeWords(answered(15 * day, 'returned'), 'id', now)).toContain('Budi');
  });
});
