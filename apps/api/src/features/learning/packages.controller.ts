import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commonProblems } from '@contracts/kernel';
import { Public } from '@api/platform/auth';
import { Describes, WordParam } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { PackageShelf } from './package-shelf';

/** Published packages by their hash: the same bytes for everybody and for ever, so any cache on the way may keep them. */
@Controller('packages')
export class PackagesController {
  constructor(private readonly packages: PackageShelf) {}

  @Get(':name')
  @Public()
  @Describes({
    summary: 'A published module or competency framework by the SHA-256 of its bytes, which never change.',
    answers: z.record(z.string(), z.unknown()),
  })
  async read(
    @WordParam('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
    const bytes = hash === undefined ? null : await this.packages.read(hash);
    if (!bytes) throw new Problem(commonProblems['not-found']);
    const tag = `"${hash}"`;
    void reply.headers({ etag: tag, vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable' });
    if (request.headers['if-none-match'] === tag) return void reply.status(304).send();
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
    if (encoding) void reply.header('content-encoding', encoding);
    void reply
      .type('application/json; charset=utf-8')
      .send(encoding === 'br' ? bytes.br : encoding === 'gzip' ? bytes.gz : bytes.json);
  }
}
