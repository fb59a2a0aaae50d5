import { startApp, type TestApp } from '@api/testing';

let app: TestApp;
type Operation = {
  summary?: string;
  responses: Record<string, { content?: Record<string, { schema: { properties?: { type?: { enum: string[] } } } }> }>;
  requestBody?: object;
  security?: object[];
  parameters: { name: string; in: string }[];
};
let paths: Record<string, Record<string, Operation>>;
beforeAll(async () => {
  app = await startApp();
  paths = (await app.stranger.get('/api/openapi.json')).json<{ paths: typeof paths }>().paths;
});
afterAll(() => app.close());

describe('GET /api/openapi.json', () => {
  it('lists every problem of a route under its status', () => {
    const signIn = paths['/api/session']?.['post'];
    const types = (status: string) =>
      signIn?.responses[status]?.content?.['application/problem+json']?.schema.properties?.type?.enum;
    expect(types('401')).toEqual(['urn:melekai:problem:auth/wrong-login']);
    expect(types('429')).toEqual(['urn:melekai:problem:auth/wait-before-retry', 'urn:melekai:problem:common/too-many']);
    expect(types('422')).toEqual(['urn:melekai:problem:common/not-valid']);
    expect(signIn?.requestBody).toMatchObject({
      content: {
        'application/json': { schema: { properties: { login: { type: 'string' } }, required: ['login', 'password'] } },
      },
    });
    expect(signIn?.responses['200']).toMatchObject({
      content: { 'application/json': { schema: { properties: { personId: { type: 'string', format: 'uuid' } } } } },
    });
  });

  it('says which permission a route asks for, and names what stands in its address', () => {
    const issue = paths['/api/people/{id}/recovery-code']?.['post'];
    expect(issue?.security).toEqual([{ session: [] }, { token: ['person:recover'] }]);
    expect(issue?.parameters).toEqual([{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]);
  });

  it('says that a sync may come packed, and nothing else', () => {
    const packed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters }) =>
        parameters.filter(({ name }) => name === 'Content-Encoding').map(() => path),
      ),
    );
    expect(packed).toEqual(['/api/sync']);
  });

  it('leaves out what is for people', () => {
    expect(Object.keys(paths).filter((path) => !/^\/(api|packages)\//.test(path))).toEqual([]);
  });

  it('can be drawn from every shape', () => {
    expect(Object.values(paths).flatMap((methods) => Object.values(methods)).length).toBeGreaterThan(15);
  });
});

describe('GET /api/docs', () => {
  it('is a page to read', async () => {
    const answer = await app.stranger.get('/api/docs');
    expect(answer.text).toContain('POST /api/session');
    expect(answer.text).not.toContain('<script');
  });
});
