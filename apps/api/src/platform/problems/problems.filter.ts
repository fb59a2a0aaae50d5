import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemDocument } from '@contracts/kernel';
import { localeOf } from '@api/platform/http';
import { problemDocument } from './problem-document';

/** The one place where a refusal becomes an answer. Our own faults are logged whole and answered bare. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  /** `asPage` answers people who followed a link; where it answers nothing, the document goes out as it is. */
  constructor(
    private readonly asPage?: (request: FastifyRequest, reply: FastifyReply, problem: ProblemDocument) => boolean,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const document = problemDocument(error, localeOf(request), {
      instance: request.url.split('?')[0] ?? '/',
      requestId: request.id,
    });
    if (document.status >= 500) request.log.error({ err: error }, 'unexpected failure');
    if (typeof document['retryAfter'] === 'number') void reply.header('retry-after', String(document['retryAfter']));
    if (this.asPage?.(request, reply, document)) return;
    void reply.status(document.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(document));
  }
}
