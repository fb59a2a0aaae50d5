import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly takesPacked?: boolean;
  }
}

/** A route whose body may come packed with gzip: what a phone sends over a thin line. */
export const TakesPacked = () => RouteConfig({ takesPacked: true });

/** Whether a handler says of itself that its body may come packed. */
export const takesPacked = (handler: object): boolean =>
  (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as { takesPacked?: boolean } | undefined)
    ?.takesPacked === true;
