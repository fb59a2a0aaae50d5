import { lazy, useState } from 'react';

let here: typeof import('./news.card').MentorNews | undefined;

/** Fetched only for somebody whom a mentor has answered. */
export async function loadMentorNews(): Promise<void> {
  here = (await import('./news.card')).MentorNews;
}

const Coming = lazy(async () => ({ default: (await import('./news.card')).MentorNews }));

/** What mentors have answered lately: at once where it was fetched before, so that nothing below it jumps. */
export function MentorNews() {
  const [News] = useState(() => here ?? Coming);
  return <News />;
}
