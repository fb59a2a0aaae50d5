export type EnrolmentStatus = 'waitlisted' | 'active' | 'completed' | 'withdrawn';

/** Who holds a seat, who waits for one, and since when the last of them waits. */
export type Line = { readonly taken: number; readonly waiting: number; readonly lastAt: Date | null };

const next: Readonly<Record<EnrolmentStatus, readonly EnrolmentStatus[]>> = {
  waitlisted: ['active', 'withdrawn'],
  active: ['completed', 'withdrawn'],
  completed: [],
  withdrawn: [],
};

export const canBecome = (from: EnrolmentStatus, to: EnrolmentStatus): boolean => next[from].includes(to);

/** Whoever has finished keeps her seat; and nobody passes those who wait already. */
export const hasFreeSeat = (quota: number, { taken, waiting }: Line): boolean => waiting === 0 && taken < quota;

/** How many of the line can sit down. */
export const seatsToFill = (quota: number, { taken, waiting }: Line): number =>
  Math.max(0, Math.min(waiting, quota - taken));

/** The moment that stands for a place in the line: always later than everybody's before, whatever the clocks of several servers say. */
export const placeInTime = (now: Date, { lastAt }: Line): Date =>
  lastAt && lastAt >= now ? new Date(lastAt.getTime() + 1) : now;
