import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { Public } from '@api/platform/auth';
import { givenPerson, startApp, type TestApp } from '@api/testing';

@Controller('api/echo')
class EchoController {
  @Post()
  @Public()
  say(@Body() body: unknown): { said: unknown } {
    return { said: body ?? null };
  }

  @Get()
  @Public()
  repeat(@Query('times') times: string): { text: string } {
    return { text: 'hutan '.repeat(Number(times)) };
  }

  @Get('fault')
  @Public()
  fail(): never {
    throw new Error('the secret is 4711');
  }

  @Get('database')
  @Public()
  refuse(@Query('code') code: string): never {
    throw Object.assign(new Error('relation "x" of sari'), { severity: 'ERROR', code });
  }
}

@Module({ controllers: [EchoController] })
class EchoModule {}

let app: TestApp;
let web: string;
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(web, 'assets'));
  mkdirSync(join(web, '.vite'));
  mkdirSync(join(web, 'icons'));
  writeFileSync(join(web, 'assets/app-1a2b.js'), 'let a = 1;');
  writeFileSync(join(web, 'assets/app-1a2b.js.br'), brotliCompressSync('let a = 1;'));
  writeFileSync(join(web, 'assets/app-1a2b.css'), 'a{}');
  writeFileSync(join(web, 'icons/logo.svg'), '<svg/>');
  writeFileSync(join(web, 'sw.js'), 'self.x = 1;');
  writeFileSync(join(web, 'mentor-sw.js'), 'self.x = 1;');
  writeFileSync(
    join(web, 'app.html'),
    '<!doctype html><html lang="id" data-desk="learner"><head><script src="/assets/app-1a2b.js"></script></head></html>',
  );
  writeFileSync(
    join(web, '.vite/manifest.json'),
    JSON.stringify({
      'app.html': { file: 'assets/app-1a2b.js', isEntry: true, css: ['assets/app-1a2b.css'] },
      _learner: { file: 'assets/learner-1.js', name: 'learner', imports: ['app.html', '_frame'] },
      _learning: { file: 'assets/learning-1.js', name: 'learning', imports: ['_learner'] },
      _mentor: { file: 'assets/mentor-1.js', name: 'mentor', imports: ['_frame'] },
      _frame: { file: 'assets/frame-1.js', name: 'frame' },
    }),
  );
  app = await startApp({ modules: [EchoModule], webDirectory: web });
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true });
});

const raw = (body: string | Buffer, type = 'application/json') =>
  app.stranger.post('/api/echo', body, { headers: { 'content-type': type } });

describe('malformed requests', () => {
  it.each<[string, string | Buffer, string, number]>([
    ['half a document', '{"a":', 'application/json', 400],
    ['a bare word', 'oops', 'application/json', 400],
    ['a prototype to be poisoned', '{"__proto__": {"admin": true}}', 'application/json', 400],
    ['a constructor to be poisoned', '{"constructor": {"prototype": {"admin": true}}}', 'application/json', 400],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'application/json', 400],
    ['form fields that are not UTF-8', Buffer.from([0x61, 0x3d, 0xff]), 'application/x-www-form-urlencoded', 400],
    ['XML', '<a/>', 'application/xml', 415],
    ['no type that exists', 'a', 'x', 415],
    ['a file', 'a', 'multipart/form-data; boundary=x', 415],
    ['plain text', 'a', 'text/plain', 415],
    ['more than a megabyte', `"${'a'.repeat(1_048_576)}"`, 'application/json', 413],
  ])('with %s get a problem document', async (_, body, type, status) => {
    const answer = await raw(body, type);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.json()).toMatchObject({ status, instance: '/api/echo' });
    expect(answer.json().type).toMatch(/^urn:melekai:problem:common\//);
  });

  it.each(['/%zz', '/api/%', '/api/echo/%c3%28', '/a%ff'])('at %s cannot be read', async (url) => {
    const answer = await app.stranger.get(url);
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  it.each([
    ['GET', '/api/nope'],
    ['GET', '/api'],
    ['GET', '/assets/nope.js'],
    ['GET', '/.vite/manifest.json'],
    ['GET', '/assets/../.vite/manifest.json'],
    ['GET', '/assets/%2e%2e/.vite/manifest.json'],
    ['GET', '/index.html'],
    ['GET', '/nope'],
    ['DELETE', '/api/echo'],
    ['PATCH', '/belajar'],
  ] as const)('%s %s finds nothing', async (method, url) => {
    const answer = await app.stranger.ask(method, url, {});
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('with an empty body are requests without one', async () => {
    expect((await raw('')).json()).toEqual({ said: null });
  });

  it('speak the language of the request', async () => {
    expect(
      (await app.stranger.get('/api/nope', { headers: { 'accept-language': 'en-GB,id;q=0.5' } })).json().title,
    ).toBe('Not found.');
    expect((await app.stranger.get('/api/nope', { headers: { 'accept-language': 'jv,id;q=0.5' } })).json().title).toBe(
      'Tidak ditemukan.',
    );
    expect(
      (await app.stranger.get('/api/nope', { headers: { 'accept-language': 'en', cookie: 'melekai-lang=id' } })).json()
        .title,
    ).toBe('Tidak ditemukan.');
  });
});

describe('our own faults', () => {
  it('are answered bare', async () => {
    const answer = await app.stranger.get('/api/echo/fault');
    expect(answer.status).toBe(500);
    expect(answer.json()).toMatchObject({ type: 'about:blank', status: 500 });
    expect(answer.text).not.toMatch(/4711|at /);
  });

  it.each([
    ['22P02', 422],
    ['22021', 422],
    ['40001', 503],
    ['53300', 503],
    ['57P01', 503],
    ['57014', 503],
    ['23505', 500],
    ['42P01', 500],
  ])('of the database with code %s answer %i', async (code, status) => {
    const answer = await app.stranger.get(`/api/echo/database?code=${code}`);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('sari');
    expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
  });
});

describe('headers', () => {
  it.each(['/api/health/live', '/api/nope', '/belajar', '/assets/app-1a2b.js'])(
    'of %s protect the person in front of the browser',
    async (url) => {
      const { headers } = await app.stranger.get(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  it.each(['/sw.js', '/mentor-sw.js'])(
    'of the service worker %s let it fetch what is ours, and nothing else',
    async (url) => {
      const { headers } = await app.stranger.get(url);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; connect-src 'self'",
        'cache-control': 'no-cache',
      });
    },
  );

  it('of a page allow our own files, and inline nothing but our own style', async () => {
    const learner = await app.as(await givenPerson(app));
    const { headers } = await learner.get('/belajar');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  });

  it('never take a request id from outside', async () => {
    expect(
      (await app.stranger.get('/api/health/live', { headers: { 'x-request-id': 'mine' } })).headers['x-request-id'],
    ).not.toBe('mine');
  });

  it('keep what depends on who asks out of caches', async () => {
    expect((await app.stranger.get('/api/session')).headers['cache-control']).toBe('no-store');
  });
});

describe('files', () => {
  it('with a hash in their name are kept for ever, and come packed', async () => {
    const answer = await app.stranger.get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    });
    expect((await app.stranger.get('/assets/app-1a2b.js')).text).toBe('let a = 1;');
  });

  it.each(['/sw.js', '/icons/logo.svg'])('without one are asked for anew: %s', async (url) => {
    const answer = await app.stranger.get(url);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
  });
});

describe('the desks', () => {
  it.each(['/belajar', '/belajar/modul/1?x=2', '/mentor', '/mentor/antrean', '/dinas/angkatan'])(
    'lead a stranger at %s to the sign-in and back',
    async (url) => {
      const answer = await app.stranger.get(url);
      expect([answer.status, answer.headers['location']]).toEqual([303, `/?next=${encodeURIComponent(url)}`]);
    },
  );

  it('open the shell for whoever is signed in, however deep the address', async () => {
    const mentor = await app.as(await givenPerson(app, { roles: ['mentor'] }));
    const answer = await mentor.get('/mentor/antrean/123', { headers: { 'accept-language': 'en' } });
    expect(answer.text).toContain('<html lang="en" data-desk="mentor">');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['learner', '/belajar/modul/1', ['learner', 'frame']],
    ['learner', '/belajar/pelajaran/1?bagian=2', ['learner', 'frame', 'learning']],
    ['mentor', '/mentor/kiriman/1', ['mentor', 'frame']],
  ] as const)('name what a %s’s page %s will ask for, and no other desk’s files', async (role, url, names) => {
    const person = await app.as(await givenPerson(app, { roles: [role] }));
    const named = [
      ...(await person.get(url)).text.matchAll(/rel="modulepreload" crossorigin href="\/assets\/(\w+)-1\.js"/g),
    ];
    expect(named.map(([, name]) => name).sort()).toEqual([...names].sort());
  });

  it('show a learner the notice first', async () => {
    const sari = await app.as(await givenPerson(app, { noticeAnswered: false }));
    expect((await sari.get('/belajar/modul')).headers['location']).toBe(
      '/belajar/pemberitahuan?next=%2Fbelajar%2Fmodul',
    );
  });
});

describe('answers', () => {
  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const)('of more than a kilobyte are packed for %s', async (accepted, encoding, unpack) => {
    const response = await app.app.inject({ url: '/api/echo?times=1000', headers: { 'accept-encoding': accepted } });
    expect(response.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(response.rawPayload.length).toBeLessThan(200);
    expect(JSON.parse(unpack(response.rawPayload).toString())).toEqual({ text: 'hutan '.repeat(1000) });
  });

  it('that are small, or for clients that cannot unpack, go as they are', async () => {
    expect(
      (await app.stranger.get('/api/echo?times=2', { headers: { 'accept-encoding': 'br' } })).headers[
        'content-encoding'
      ],
    ).toBeUndefined();
    expect((await app.stranger.get('/api/echo?times=1000')).headers['content-encoding']).toBeUndefined();
  });
});

describe('health', () => {
  it('is alive and ready, and names the commit', async () => {
    expect((await app.stranger.get('/api/health/live')).json()).toEqual({ status: 'live', commit: expect.any(String) });
    expect((await app.stranger.get('/api/health/ready')).json()).toEqual({
      status: 'ready',
      commit: expect.any(String),
    });
  });
});

describe('GET /metrics', () => {
  it('counts answers by the route’s pattern', async () => {
    await app.stranger.get('/belajar/rahasia?token=abc');
    const { text } = await app.stranger.get('/metrics');
    expect(text).toContain('melekai_requests_total{method="GET",route="/belajar/*",status="303"}');
    expect(text).toMatch(/melekai_request_seconds_bucket\{method="GET",route="\/belajar\/\*",le="\+Inf"\} \d/);
    expect(text).not.toMatch(/rahasia|abc/);
  });

  it('is for this machine only', async () => {
    expect((await app.stranger.get('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } })).status).toBe(404);
    expect((await app.app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(404);
  });
});

describe('?lang=', () => {
  it('keeps the language and opens the same page without it', async () => {
    const answer = await app.stranger.get('/belajar/x?a=1&lang=en');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/belajar/x?a=1']);
    expect(answer.headers['set-cookie']).toBe('melekai-lang=en; Max-Age=31536000; Path=/; SameSite=Lax');
  });

  it('leads nowhere else', async () => {
    expect((await app.stranger.get('//evil.example/x?lang=en')).headers['location'] ?? '/').toMatch(/^\/(?!\/)/);
    expect((await app.stranger.get('/x?lang=xx')).status).toBe(404);
  });
});
