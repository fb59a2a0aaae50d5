import type { Caller } from '@api/platform/auth';

/** Where somebody goes once signed in: to the notice first, as long as a learner has not answered it. */
export function afterSignIn(who: Caller['who'], next: string): string {
  return who.roles.includes('learner') && !who.noticeAnswered
    ? `/belajar/pemberitahuan?next=${encodeURIComponent(next)}`
    : next;
}
