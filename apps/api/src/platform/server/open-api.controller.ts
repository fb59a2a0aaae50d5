import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listRoutes, Public } from '@api/platform/auth';
import { Describes, localeOf } from '@api/platform/http';
import { Pages } from '@api/platform/pages';
import { docsPage } from './docs.page';
import { describeRoute, openApiDocument, type DescribedRoute } from './open-api';

const forPrograms = /^\/(api|packages)\//;

/** What programs may ask of this application, as a document and as a page to read. */
@Controller('api')
export class OpenApiController {
  private document: string | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly pages: Pages,
  ) {}

  @Get('openapi.json')
  @Public()
  @Describes({
    summary: 'This document: every route for programs with its shapes and problems.',
    answers: z.record(z.string(), z.unknown()),
  })
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  read(): string {
    this.document ??= JSON.stringify(openApiDocument(this.routes(), '0.1.0'));
    return this.document;
  }

  @Get('docs')
  @Public()
  @Describes({ summary: 'The same to read.', mime: 'text/html' })
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return this.pages.send(request, reply, docsPage(this.routes(), localeOf(request)));
  }

  private routes(): DescribedRoute[] {
    return listRoutes(this.discovery, this.scanner)
      .filter(({ path }) => forPrograms.test(path))
      .map(describeRoute);
  }
}
