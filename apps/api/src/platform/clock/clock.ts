import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The server's time, as a port: tests and the demo fix it. */
@Injectable()
export class Clock {
  private readonly shift: number;
  private readonly past = new AsyncLocalStorage<Date>();

  /** `startAt` moves the clock so that it starts there and goes on from it; without it, it is the machine's. */
  constructor(startAt?: Date) {
    this.shift = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return this.past.getStore() ?? this.present();
  }

  /** Does the work as if it were that moment: the demo acts its past through the same use cases as everybody. */
  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.past.run(moment, work);
  }

  protected present(): Date {
    return new Date(Date.now() + this.shift);
  }
}
