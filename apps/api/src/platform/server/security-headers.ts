import type { FastifyInstance } from 'fastify';

type Place = {
  readonly isSecure: boolean;
  /** Where learners' photos and voice notes come from when they are not kept here; our own address leads to it. */
  readonly fileOrigin?: string | undefined;
  /** The name of the style that stands in documents. */
  readonly styleSource?: string | undefined;
};

/** Only what we serve ourselves, and nothing inline but our own style: a script that slips into a text stays a text. */
const pagePolicy = ({ fileOrigin = '', styleSource = '' }: Place) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleSource}`.trim(),
    `img-src 'self' blob: data: ${fileOrigin}`.trim(),
    "font-src 'self'",
    `media-src 'self' blob: ${fileOrigin}`.trim(),
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What says something of documents alone would only weigh on everything else that a slow line brings. */
const ofPages = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), payment=(), usb=()',
};

const protection = (isSecure: boolean) => ({
  ...always,
  ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
});

/** The same for an answer that no hook will see, because no route was found for its address. */
export const headersOfRefusal = (isSecure: boolean, requestId: string) => ({
  ...protection(isSecure),
  'content-security-policy': dataPolicy,
  'cache-control': 'no-store',
  'x-request-id': requestId,
});

/** Adds to every answer what browsers need to know to protect the person in front of them. */
export function addSecurityHeaders(server: FastifyInstance, place: Place): void {
  const policyOfPages = pagePolicy(place);
  const headers = protection(place.isSecure);
  server.addHook('onSend', async (request, reply) => {
    void reply.headers(headers);
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
    if (isPage) void reply.headers(ofPages);
    if (!reply.hasHeader('content-security-policy')) {
      void reply.header('content-security-policy', isPage ? policyOfPages : dataPolicy);
    }
    // What depends on who asks is kept by nobody unless the route says otherwise.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (!reply.hasHeader('x-request-id')) void reply.header('x-request-id', request.id);
  });
}
