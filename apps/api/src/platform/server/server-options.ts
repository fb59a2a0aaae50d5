import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  LogController,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { problemDocument } from '@api/platform/problems';
import { logOptions, type LogLevel } from '@api/platform/telemetry';
import { localeOf } from '@api/platform/http';
import { headersOfRefusal } from './security-headers';

/** The largest JSON body; files travel by their own protocol with their own limit. */
export const bodyLimit = 1_048_576;

export type ServerSettings = {
  /** True when a proxy on this host or in its private network ends TLS for us: only then is it believed about addresses. */
  readonly behindProxy: boolean;
  readonly logLevel: LogLevel;
  /** Where the lines go; the process's own output when nothing is said. */
  readonly logTo?: { write(line: string): void } | undefined;
};

/** How Fastify is started: small limits, ids of our own, and problem documents even for what never reaches a route. */
export function serverOptions({ behindProxy, logLevel, logTo }: ServerSettings): FastifyServerOptions {
  return {
    bodyLimit,
    trustProxy: behindProxy ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    logger: { ...logOptions(logLevel), ...(logTo && { stream: logTo }) },
    // One line for each answer is written where it is measured.
    logController: new LogController({ disableRequestLogging: true }),
    // A connection that says nothing more for this long is closed; phones on 2G send slowly, but they send.
    connectionTimeout: 60_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) =>
      refuseAtTheRouter(error, request, reply.headers(headersOfRefusal(behindProxy, request.id))),
    clientErrorHandler: refuseAtTheSocket,
  };
}

function refuseAtTheRouter(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  // The router could not read the address, so it is not repeated.
  const document = problemDocument(error, localeOf(request), { requestId: request.id });
  void reply.status(document.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(document));
}

/** What is not HTTP, or too long to be read as it, is answered once and the connection closed. */
function refuseAtTheSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({ ...problemDocument({ statusCode: 400 }, 'id', {}), status });
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
