import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Pages, Shell } from '@api/platform/pages';
import { ProblemsFilter } from '@api/platform/problems';
import { Metrics, nestLogger } from '@api/platform/telemetry';
import { serveAssets } from './assets';
import { readBodies } from './body-parsers';
import { Build } from './build';
import { chooseLanguage } from './choose-language';
import { compressAnswers } from './compress';
import { observeRequests } from './observe-requests';
import { PlatformModule, type PlatformSettings } from './platform.module';
import { addSecurityHeaders } from './security-headers';
import { problemPage } from './problem-page';
import { serverOptions, type ServerSettings } from './server-options';

@Module({})
class Root {}

/** The whole application behind one Fastify, ready to listen or to be asked in-process. */
export async function createHttpApp(
  features: Type,
  settings: PlatformSettings & Omit<ServerSettings, 'behindProxy'>,
): Promise<NestFastifyApplication> {
  const { publicUrl, s3 } = settings.config;
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  // No middleware anywhere, so its bridge is left out of every request.
  const adapter = new FastifyAdapter({
    ...serverOptions({ behindProxy: isSecure, logLevel: settings.logLevel, logTo: settings.logTo }),
    skipMiddie: true,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.decorateRequest('caller', null);
  await server.register(cookie);
  readBodies(server);

  const root: DynamicModule = { module: Root, imports: [PlatformModule.with(settings), features] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: nestLogger(server.log),
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemsFilter(problemPage(app.get(Pages))));

  chooseLanguage(server);
  addSecurityHeaders(server, {
    isSecure,
    fileOrigin: s3 && new URL(s3.endpoint).origin,
    styleSource: app.get(Shell).style?.source,
  });
  compressAnswers(server);
  observeRequests(server, app.get(Metrics));
  await serveAssets(server, app.get(Build));
  await app.init();
  await server.ready();
  return app;
}
