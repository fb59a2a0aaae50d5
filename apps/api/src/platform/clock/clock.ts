import { Injectable } from '@nestjs/common';

/** The server's time, as a port: tests and the demo fix it. */
@Injectable()
export class Clock {
  private readonly shift: number;

  /** `startAt` moves the clock so that it starts there and goes on from it; without it, it is the machine's. */
  constructor(startAt?: Date) {
    this.shift = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.shift);
  }
}
