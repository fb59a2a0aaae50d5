/** How long the server takes what an app sends, from the day it was built (DESIGN i: the last 12 months). */
const daysTaken = 366;

const day = 86_400_000;

/**
 * Whether a phone's app was built too long ago to be understood. `app` begins with the day of its build, “2026-11-22-1a2b3c”;
 * one that does not say when it was built is taken.
 */
export function isTooOld(app: string, now: Date): boolean {
  const built = Date.parse(/^\d{4}-\d{2}-\d{2}(?=-)/.exec(app)?.[0] ?? '');
  return now.getTime() - built > daysTaken * day;
}
