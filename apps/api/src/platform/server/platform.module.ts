import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuthModule } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Config } from '@api/platform/config';
import { DatabaseModule } from '@api/platform/database';
import { CONFIG } from '@api/platform/http';
import { PagesModule, Shell } from '@api/platform/pages';
import { Metrics } from '@api/platform/telemetry';
import { Build } from './build';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';
import { OpenApiController } from './open-api.controller';

export type PlatformSettings = {
  readonly config: Config;
  /** The serving role's address. */
  readonly appUrl: string;
  readonly clock: Clock;
  readonly webDirectory: string;
  readonly poolSize?: number;
};

/** What every feature stands on, given once. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, appUrl, clock, webDirectory, poolSize }: PlatformSettings): DynamicModule {
    const build = new Build(webDirectory);
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot({ appUrl, ...(poolSize !== undefined && { poolSize }) }),
        AuthModule.with(config.publicUrl),
        PagesModule.with({
          stylesheets: build.stylesheets,
          shell: new Shell(
            build.shell,
            (names) => build.scriptsOf(names),
            (address) => build.textOf(address),
          ),
        }),
      ],
      controllers: [HealthController, MetricsController, OpenApiController],
      providers: [
        { provide: Clock, useValue: clock },
        { provide: CONFIG, useValue: config },
        { provide: Build, useValue: build },
        Metrics,
      ],
      exports: [Clock, CONFIG, Metrics],
    };
  }
}
