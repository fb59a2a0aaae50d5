import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Metrics } from '@api/platform/telemetry';
import { SweepFiles } from './sweep-files';

/** How often a node looks whether a run is due; whichever looks first has it. */
const lookEvery = 10 * 60 * 1000;

/** Sweeps once an hour while the application runs, on one of its nodes. */
@Injectable()
export class SweepHourly implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SweepHourly.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly sweepFiles: SweepFiles,
    private readonly metrics: Metrics,
  ) {
    metrics.describe(
      'melekai_swept_total',
      'Abandoned uploads, pictures that were never sent, and files without an owner that were removed.',
    );
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.run()), lookEvery).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      const swept = await this.sweepFiles.execute();
      for (const [what, count] of Object.entries(swept ?? {}))
        this.metrics.count('melekai_swept_total', { what }, count);
    } catch (error) {
      // Nobody waits for an answer; what could not be swept is swept an hour later.
      this.logger.error(error);
    } finally {
      this.running = undefined;
    }
  }
}
