import { HttpStatus } from '@nestjs/common';
import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { z } from 'zod';
import { commonProblems, problemType, type ProblemSpec } from '@contracts/kernel';
import type { Route } from '@api/platform/auth';
import { describesKey, ShapePipe, takesPacked, type Description } from '@api/platform/http';

/** A JSON Schema or another part of the document. */
type Part = Readonly<Record<string, unknown>>;

/** What is known about a route from its decorators alone. */
export type DescribedRoute = Route & {
  readonly description: Description | undefined;
  readonly status: number;
  readonly takesPacked: boolean;
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly problems: readonly ProblemSpec[];
};

/** Reads a route's decorators: its shapes, its answer, and every problem it may refuse with. */
export function describeRoute(route: Route): DescribedRoute {
  const handler = (route.controller.prototype as Record<string, object>)[route.handler] as object;
  const description = Reflect.getMetadata(describesKey, handler) as Description | undefined;
  const status =
    (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ??
    (route.method === 'POST' ? HttpStatus.CREATED : HttpStatus.OK);
  const body = description?.takes ?? shapeOf(route, RouteParamtypes.BODY);
  const query = shapeOf(route, RouteParamtypes.QUERY);
  const {
    'not-signed-in': stranger,
    'not-allowed': forbidden,
    'not-found': missing,
    'not-valid': invalid,
    unreadable,
  } = commonProblems;
  const problems = [
    ...(description?.problems ?? []),
    ...(route.access === 'public' ? [] : [stranger, forbidden]),
    ...(route.path.includes(':') ? [missing] : []),
    ...(body || query ? [invalid] : []),
    ...(body ? [unreadable, commonProblems['too-large'], commonProblems['wrong-media-type']] : []),
    ...(['GET', 'HEAD', 'OPTIONS'].includes(route.method) ? [] : [commonProblems['cross-site']]),
  ];
  return {
    ...route,
    description,
    status,
    takesPacked: takesPacked(handler),
    body,
    query,
    problems: [...new Set(problems)],
  };
}

function shapeOf({ controller, handler }: Route, kind: RouteParamtypes): z.ZodType | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { pipes: unknown[] }
  >;
  const found = Object.entries(args).find(([key]) => key.startsWith(`${kind}:`));
  return found?.[1].pipes.find((pipe) => pipe instanceof ShapePipe)?.schema;
}

/** The whole document (OpenAPI 3.1): one operation for each route that programs may call. */
export function openApiDocument(routes: readonly DescribedRoute[], version: string): Part {
  const paths: Record<string, Record<string, Part>> = {};
  for (const route of routes) (paths[templateOf(route.path)] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: '3.1.0',
    info: { title: 'MelekAI', version, license: { name: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'melekai',
          description: 'Behind TLS the cookie is called __Host-melekai.',
        },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

const templateOf = (path: string) => path.replace(/:(\w+)/g, '{$1}').replace(/\*\w*/g, '{rest}');

function operation(route: DescribedRoute): Part {
  return {
    operationId: `${route.controller.name.replace(/Controller$/, '')}.${route.handler}`,
    tags: [route.controller.name.replace(/Controller$/, '')],
    ...(route.description && { summary: route.description.summary }),
    ...(route.access !== 'public' && { security: [{ session: [] }, { token: [route.access] }] }),
    parameters: [
      ...pathParameters(route.path),
      ...queryParameters(route.query),
      ...(route.takesPacked ? [packing] : []),
    ],
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
    }),
    responses: { [route.status]: success(route), ...refusals(route.problems) },
  };
}

const packing: Part = {
  name: 'Content-Encoding',
  in: 'header',
  required: false,
  description: 'The body may come packed; it counts with the length it has when it is unpacked.',
  schema: { enum: ['gzip', 'identity'] },
};

const pathParameters = (path: string): Part[] =>
  [...templateOf(path).matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodType | undefined): Part[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Part>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function success({ description }: DescribedRoute): Part {
  const { answers, mime, within = [] } = description ?? {};
  const schema = answers ? schemaOf(answers, 'output') : { type: 'string' };
  return {
    description:
      within.length > 0 ? `Single parts may be refused by ${listed(within)}` : answers ? 'The answer.' : 'Done.',
    ...((answers ?? mime) && { content: { [mime ?? 'application/json']: { schema } } }),
    ...(within.length > 0 && { 'x-problems-within': within.map(({ code }) => problemType(code)) }),
  };
}

const listed = (problems: readonly ProblemSpec[]) =>
  problems.map(({ code, title }) => `${code}: ${title.en}`).join(' · ');

/** Problems of one status share a response, told apart by their `type`. */
function refusals(problems: readonly ProblemSpec[]): Record<string, Part> {
  const statuses = [...new Set(problems.map(({ status }) => status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const same = problems.filter((problem) => problem.status === status);
      const schema = {
        allOf: [{ $ref: '#/components/schemas/Problem' }],
        properties: { type: { enum: same.map(({ code }) => problemType(code)) } },
      };
      return [status, { description: listed(same), content: { 'application/problem+json': { schema } } }];
    }),
  );
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Part {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}

const problemSchema: Part = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
