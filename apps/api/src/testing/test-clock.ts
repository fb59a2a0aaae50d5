import { Clock } from '@api/platform/clock';

/** A clock that stands still until a spec moves it. */
export class TestClock extends Clock {
  private moment: Date;

  /** A Monday morning in Medan, unless the spec says otherwise. */
  constructor(moment = new Date('2026-11-23T01:00:00.000Z')) {
    super();
    this.moment = moment;
  }

  protected override present(): Date {
    return new Date(this.moment);
  }

  set(moment: Date): void {
    this.moment = moment;
  }

  advance(time: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = time;
    this.moment = new Date(this.moment.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
