import { RequestMethod, type Type } from '@nestjs/common';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { accessKey, type Access } from './access';

/** A handler as the router knows it. `access` is undefined when the handler forgot to say who may call it. */
export type Route = {
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
  readonly controller: Type;
  readonly handler: string;
};

/** Every handler of every controller, in a stable order. */
export function listRoutes(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  const routes = discovery.getControllers().flatMap(({ metatype, instance }) => {
    const controller = metatype as Type | null;
    if (!controller || !instance) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return scanner
      .getAllMethodNames(prototype)
      .flatMap((name) => routesOf(controller, name, prototype[name] as object));
  });
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
}

function routesOf(controller: Type, name: string, handler: object): Route[] {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
  const access = (Reflect.getMetadata(accessKey, handler) ?? Reflect.getMetadata(accessKey, controller)) as
    Access | undefined;
  return prefixes.flatMap((prefix) =>
    paths.map((path) => ({
      method: RequestMethod[method],
      path: join(prefix, path),
      access,
      controller,
      handler: name,
    })),
  );
}

const join = (...parts: string[]) =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
