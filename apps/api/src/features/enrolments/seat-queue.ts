import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

// More at once would be no faster: they wait for the same two cores to hash, and for the same cohort's lock.
const atOnce = 4;

// Some seconds' work; whoever comes later is better served by being told so.
const longestLine = 500;

/**
 * Lets few people at a time take their seats, and the others wait in memory.
 *
 * In the opening minute of a cohort everybody comes at once. Each transaction holds a connection while a password is hashed and while
 * it waits for the cohort's lock; without the queue those who learn would find none left.
 */
@Injectable()
export class SeatQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly database: Database) {}

  /** One transaction of the cohort's agency, when its turn has come. Raises `common/too-many` when the line is too long. */
  transaction<T>(place: { readonly agencyId: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.database.transaction(place, work));
  }

  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= longestLine) throw new Problem(commonProblems['too-many'], { retryAfter: 5 });
    if (this.running >= atOnce) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place is handed on, so that nobody who comes this moment gets ahead.
      if (next) next();
      else this.running -= 1;
    }
  }
}
