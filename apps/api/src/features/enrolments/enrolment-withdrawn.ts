import { Injectable } from '@nestjs/common';
import type { Tx } from '@api/platform/database';

type Listener = (tx: Tx, enrolmentId: string, at: Date) => Promise<void>;

/**
 * The event `enrolment.withdrawn`: a learner has left a cohort, and her seat is free.
 *
 * Features that come later in the story listen here. They act in the same transaction; one that throws undoes the change.
 */
@Injectable()
export class EnrolmentWithdrawn {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, enrolmentId: string, at: Date): Promise<void> {
    for (const listener of this.listeners) await listener(tx, enrolmentId, at);
  }
}
