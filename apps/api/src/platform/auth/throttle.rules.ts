/** Wrong passwords for one login: from this address, and from all addresses together. */
export type Failures = {
  readonly here: number;
  readonly hereLast: Date | null;
  readonly everywhere: number;
  readonly everywhereLast: Date | null;
};

/** Failures older than this no longer count. */
export const failureMemory = 24 * 60 * 60 * 1000;

const seconds = 1000;
const minute = 60 * seconds;

// One address may try five times; many addresses together a few more, and wait less, so that nobody can lock another person out.
const fromOneAddress = { free: 5, first: 15 * seconds, longest: 15 * minute };
const fromAllAddresses = { free: 20, first: 5 * seconds, longest: 2 * minute };

/** Seconds until the next try is looked at; 0 when it may be made now. The wait doubles with every failure. */
export function waitBeforeRetry(failures: Failures, now: Date): number {
  return Math.max(
    remaining(failures.here, failures.hereLast, now, fromOneAddress),
    remaining(failures.everywhere, failures.everywhereLast, now, fromAllAddresses),
  );
}

type Steps = { readonly free: number; readonly first: number; readonly longest: number };

function remaining(count: number, last: Date | null, now: Date, { free, first, longest }: Steps): number {
  if (count < free || !last) return 0;
  const wait = Math.min(longest, first * 2 ** Math.min(count - free, 20));
  return Math.max(0, Math.ceil((last.getTime() + wait - now.getTime()) / seconds));
}
