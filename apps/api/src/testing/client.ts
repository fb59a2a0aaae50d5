import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProblemDocument } from '@contracts/kernel';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** The JSON body; `any` of it is read as the spec expects it. */
  json<Body = ProblemDocument>(): Body;
};

export type Ask = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text already. */
  readonly body?: unknown;
};

/** Somebody who talks to the application: a stranger, a person with a cookie, or a script with a token. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly identity: Readonly<Record<string, string>> = {},
  ) {}

  get = (url: string, ask: Ask = {}) => this.ask('GET', url, ask);
  post = (url: string, body?: unknown, ask: Ask = {}) => this.ask('POST', url, { ...ask, body });
  put = (url: string, body?: unknown, ask: Ask = {}) => this.ask('PUT', url, { ...ask, body });
  patch = (url: string, body?: unknown, ask: Ask = {}) => this.ask('PATCH', url, { ...ask, body });
  delete = (url: string, ask: Ask = {}) => this.ask('DELETE', url, ask);

  /** As a page without JavaScript sends it. */
  submit = (url: string, fields: Readonly<Record<string, string>>, ask: Ask = {}) =>
    this.ask('POST', url, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...ask.headers },
      body: new URLSearchParams(fields).toString(),
    });

  /** The same caller with other headers. */
  with(headers: Readonly<Record<string, string>>): Client {
    return new Client(this.app, { ...this.identity, ...headers });
  }

  /** The same caller, leaving out headers of theirs. */
  without(names: readonly string[]): Client {
    return new Client(
      this.app,
      Object.fromEntries(Object.entries(this.identity).filter(([name]) => !names.includes(name))),
    );
  }

  async ask(method: Method, url: string, { headers = {}, body }: Ask): Promise<Answer> {
    const isText = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await this.app.inject({
      method,
      url,
      headers: {
        ...(body !== undefined && !isText && { 'content-type': 'application/json' }),
        ...this.identity,
        ...headers,
      },
      ...(body !== undefined && { payload: isText ? body : JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      text: response.body,
      bytes: response.rawPayload,
      json: <Body>() => JSON.parse(response.body) as Body,
    };
  }
}
