import type { FastifyInstance } from 'fastify';
import type { Metrics } from '@api/platform/telemetry';

/** One line and one measurement for each answer; the route's pattern, not its address, which may hold a code or an id. */
export function observeRequests(server: FastifyInstance, metrics: Metrics): void {
  metrics.describe('melekai_requests_total', 'Answers by route and status.');
  metrics.describe('melekai_request_seconds', 'Time from request to answer.');
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const labels = { method: request.method, route };
    metrics.count('melekai_requests_total', { ...labels, status: String(reply.statusCode) });
    metrics.observe('melekai_request_seconds', reply.elapsedTime / 1000, labels);
    request.log.info({ ...labels, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}
