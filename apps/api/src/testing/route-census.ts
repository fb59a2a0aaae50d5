import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { listRoutes, type Route } from '@api/platform/auth';
import type { TestApp } from './start-app';

/** Every handler and who may call it; `access` is undefined where a handler forgot to say. */
export const routeCensus = ({ app }: Pick<TestApp, 'app'>): Route[] =>
  listRoutes(app.get(DiscoveryService), app.get(MetadataScanner));
