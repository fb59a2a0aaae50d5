import { Injectable } from '@nestjs/common';
import type { Tx } from '@api/platform/database';

type Listener = (tx: Tx, cohortId: string) => Promise<void>;

/**
 * The event `cohort.resized`: a cohort has more or fewer seats than a moment ago, and its row is locked.
 *
 * Features that come later in the story listen here. They act in the same transaction; one that throws undoes the change.
 */
@Injectable()
export class CohortResized {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, cohortId: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, cohortId);
  }
}
