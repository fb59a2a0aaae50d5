import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';

// argon2id is the package's default algorithm; the cost is OWASP's: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A few seconds' work; whoever comes later is better served by being told so.
const longestQueue = 300;

/** Hashes and checks passwords, few at a time: each one takes 19 MiB and a core for some milliseconds. */
@Injectable()
export class Passwords {
  private free = Math.max(1, Math.min(4, availableParallelism()));
  private readonly waiting: (() => void)[] = [];
  // Of the same cost as a real one and the password of nobody.
  private readonly nobodysHash = hash('a password that no account has', cost);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  /** Whether the password is the one behind the hash; without a hash it takes as long and is always wrong. */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.nobodysHash), password);
    return right && stored !== undefined;
  }

  /** Waits for a place among those that are hashed now, then does the work. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= longestQueue) throw new Problem(commonProblems['too-many'], { retryAfter: 2 });
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
