import { zoneOffsets, type Zone } from '@contracts/kernel';

/** A stretch of time within which asking is counted. */
export type Span = {
  /** Its first day, yyyy-mm-dd. */
  readonly from: string;
  /** Seconds until the next one begins. */
  readonly secondsLeft: number;
};

const minute = 60_000;

/** The calendar day of a moment in a zone. */
export function dayOf(at: Date, zone: Zone): Span {
  const local = localTime(at, zone);
  return span(local, Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()), (begin) =>
    Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate() + 1),
  );
}

/** The calendar month of a moment in a zone. */
export function monthOf(at: Date, zone: Zone): Span {
  const local = localTime(at, zone);
  return span(local, Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1), (begin) =>
    Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 1),
  );
}

/** A moment whose UTC fields read as the clock on the wall does in the zone. */
const localTime = (at: Date, zone: Zone) => new Date(at.getTime() + zoneOffsets[zone] * minute);

function span(local: Date, begin: number, nextAfter: (begin: Date) => number): Span {
  const from = new Date(begin);
  return {
    from: from.toISOString().slice(0, 10),
    secondsLeft: Math.ceil((nextAfter(from) - local.getTime()) / 1000),
  };
}
