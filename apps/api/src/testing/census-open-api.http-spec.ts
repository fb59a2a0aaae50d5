import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routeCensus, startApp, type TestApp } from '@api/testing';
import { describeRoute, type DescribedRoute } from '../platform/server/open-api';
import { declaredProblems } from './census-problems';

type Part = Readonly<Record<string, unknown>>;

let app: TestApp;
let routes: DescribedRoute[];
let document: Part;
beforeAll(async () => {
  app = await startApp();
  routes = routeCensus(app)
    .filter(({ path }) => /^\/(api|packages)\//.test(path))
    .map(describeRoute);
  document = (await app.stranger.get('/api/openapi.json')).json<Part>();
});
afterAll(() => app.close());

/** Raised for whoever administers the machine, by the command line alone. */
const ofTheOperator = new Set(['curricula/framework-changed', 'instruments/version-exists']);

const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`;
const operations = (): [string, Part][] =>
  Object.entries(document['paths'] as Record<string, Record<string, Part>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Part] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

describe('every route for programs', () => {
  it('says in one sentence what it does', () => {
    expect(routes.filter(({ description }) => !/\S{3}/.test(description?.summary ?? '')).map(nameOf)).toEqual([]);
  });

  it('says what it answers, unless it answers nothing', () => {
    const silent = new Set(['POST /api/uploads', 'HEAD /api/uploads/:id']);
    const unsaid = routes.filter(
      (route) =>
        route.status !== 204 && !silent.has(nameOf(route)) && !route.description?.answers && !route.description?.mime,
    );
    expect(unsaid.map(nameOf)).toEqual([]);
  });

  it('lists only problems that a contract declares', () => {
    const declared = new Set(declaredProblems);
    const strange = routes.flatMap((route) =>
      [...route.problems, ...(route.description?.within ?? [])]
        .filter((problem) => !declared.has(problem))
        .map(({ code }) => `${nameOf(route)}: ${code}`),
    );
    expect(strange).toEqual([]);
  });
});

describe('every problem', () => {
  it('that a contract declares is listed by some route', () => {
    const listed = new Set(
      routes.flatMap(({ problems, description }) => [...problems, ...(description?.within ?? [])]),
    );
    const unlisted = declaredProblems.filter((problem) => !listed.has(problem) && !ofTheOperator.has(problem.code));
    expect(unlisted.map(({ code }) => code)).toEqual([]);
  });

  it('has a name of its own, a status of a refusal, and a sentence in each language', () => {
    const codes = declaredProblems.map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+\/[a-z-]+$/.test(code))).toEqual([]);
    for (const { code, status, title } of declaredProblems) {
      // 503: what is needed is away for now, and trying again is the answer.
      expect([code, (status >= 400 && status < 500) || status === 503]).toEqual([code, true]);
      expect([code, title.id]).toEqual([code, expect.stringMatching(/^[A-Z“].*[.!?]$/)]);
      expect([code, title.en]).toEqual([code, expect.stringMatching(/^[A-Z“].*[.!?]$/)]);
      expect(title.id).not.toBe(title.en);
    }
  });

  it('is in the table by which specs judge refusals', () => {
    const folder = join(process.cwd(), 'libs/contracts/src');
    const inFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/= defineProblems\('(\w+)'/g)])
      .map(([, feature]) => feature);
    expect([...new Set(declaredProblems.map(({ code }) => code.split('/')[0]))].sort()).toEqual(inFiles.sort());
  });
});

describe('the document', () => {
  it('is OpenAPI 3.1 in its outline', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.any(String), license: { name: expect.any(String) } },
    });
    expect(Object.keys(document).filter((key) => !['openapi', 'info', 'paths', 'components'].includes(key))).toEqual(
      [],
    );
    expect(operations().length).toBe(routes.length);
  });

  it('names each operation once', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('describes each parameter of an address once, and nothing that the address does not name', () => {
    for (const [name, operation] of operations()) {
      const wanted = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter).sort();
      const parameters = operation['parameters'] as { name: string; in: string; required: boolean }[];
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect([name, inPath.map((parameter) => parameter.name).sort()]).toEqual([name, wanted]);
      expect(inPath.every(({ required }) => required)).toBe(true);
      const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect([name, new Set(keys).size]).toEqual([name, keys.length]);
    }
  });

  it('describes each answer by its status, in words, with a media type', () => {
    for (const [name, operation] of operations()) {
      for (const [status, response] of Object.entries(operation['responses'] as Record<string, Part>)) {
        expect([name, status]).toEqual([name, expect.stringMatching(/^[1-5]\d\d$/)]);
        expect([name, response['description']]).toEqual([name, expect.stringMatching(/\S/)]);
        const media = Object.entries((response['content'] ?? {}) as Record<string, Part>);
        expect(media.every(([mime, { schema }]) => /^[\w*]+\/[\w*.+-]+$/.test(mime) && isSchema(schema))).toBe(true);
      }
    }
  });

  it('refers only to what is in it', () => {
    const broken = [...refsIn(document)].filter((ref) => find(ref) === undefined);
    expect(broken).toEqual([]);
    expect([...refsIn(document)].length).toBeGreaterThan(0);
  });

  it('asks for schemes that it declares', () => {
    const { securitySchemes } = document['components'] as { securitySchemes: Part };
    const asked = operations().flatMap(([, { security }]) => ((security ?? []) as Part[]).flatMap(Object.keys));
    expect(asked.filter((scheme) => !(scheme in securitySchemes))).toEqual([]);
  });
});

const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** Whether something is a JSON Schema: every place in it that holds one is looked at. */
function isSchema(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const schema = value as Part;
  const {
    type,
    required,
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
    allOf = [],
  } = schema as Record<string, never>;
  if (type !== undefined && ![type].flat().every((each) => types.has(each))) return false;
  if (required !== undefined && !Array.isArray(required)) return false;
  if ('additionalProperties' in schema && !isSchema(schema['additionalProperties'])) return false;
  return [...Object.values(properties), ...(items === undefined ? [] : [items]), ...anyOf, ...oneOf, ...allOf].every(
    isSchema,
  );
}

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') yield String(inner);
    else yield* refsIn(inner);
  }
}

const find = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((part, key) => (part as Part | undefined)?.[key], document);
