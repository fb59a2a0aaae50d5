import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '@api/platform/auth';
import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';
import { Metrics } from '@api/platform/telemetry';

/** Figures for Prometheus, for this machine only: nobody else learns that they exist. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): string {
    // A proxy on this machine speaks for others, and says so.
    const forwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
    if (forwarded || !isLoopback(request.socket.remoteAddress ?? '')) throw new Problem(commonProblems['not-found']);
    return this.metrics.text();
  }
}

const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);
