import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { listRoutes } from './list-routes';

/** Stops the start when a handler does not say who may call it. */
@Injectable()
export class ClosedDoors implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = listRoutes(this.discovery, this.scanner).filter(({ access }) => access === undefined);
    if (open.length === 0) return;
    const names = open.map(
      ({ method, path, controller, handler }) => `${controller.name}.${handler} (${method} ${path})`,
    );
    throw new Error(`These handlers declare neither @Requires nor @Public: ${names.join(', ')}`);
  }
}
