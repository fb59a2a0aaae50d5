import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type Message = { readonly role: string; readonly content: string };

/** A request exactly as it came. */
export type Heard = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: { readonly messages: readonly Message[]; readonly [more: string]: unknown };
  /** Resolves when the line is closed, by whichever side. */
  readonly closed: Promise<void>;
};

/** How the model's server behaves to one request. */
export type Behaviour = (response: ServerResponse, heard: Heard) => void | Promise<void>;

/** A language model's server on this machine: real HTTP, real server-sent events, and as badly behaved as a spec wishes. */
export class FakeModel {
  readonly heard: Heard[] = [];
  behaves: Behaviour = says('Halo, ', 'Bu.');
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const closed = new Promise<void>((resolve) => void response.once('close', resolve));
        const body = JSON.parse(text) as Heard['body'];
        const heard = { path: request.url ?? '', headers: request.headers, text, body, closed };
        this.heard.push(heard);
        void this.behaves(response, heard);
      });
    });
  }

  static async start(): Promise<FakeModel> {
    const model = new FakeModel();
    await new Promise<void>((resolve) => void model.server.listen(0, '127.0.0.1', resolve));
    return model;
  }

  /** As the operator writes it into `LLM_BASE_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const chunk = (delta: object, more: object = {}) =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: null, ...more }] })}\n\n`;
const end = (reason: string) =>
  `${chunk({}, { finish_reason: reason })}data: ${JSON.stringify({ id: 'x', choices: [], usage: { prompt_tokens: 120, completion_tokens: 7, total_tokens: 127 } })}\n\ndata: [DONE]\n\n`;

function begin(response: ServerResponse, pieces: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunk({ role: 'assistant', content: '' }));
  for (const content of pieces) response.write(chunk({ content }));
}

/** Answers in these pieces, as it should. */
export const says =
  (...pieces: readonly string[]): Behaviour =>
  (response) => {
    begin(response, pieces);
    response.end(end('stop'));
  };

/** Says back what it was told, every message of it. */
export const echoes: Behaviour = (response, { body }) =>
  says(...body.messages.map(({ content }) => `${content}\n`))(response, {} as Heard);

/** Stops because it was told to write no more than so many tokens. */
export const isCutShort: Behaviour = (response) => {
  begin(response, ['Bolu pandan ']);
  response.end(end('length'));
};

/** Takes the request and says nothing. */
export const keepsSilent: Behaviour = () => undefined;

/** Opens the answer, says these pieces and then nothing more. */
export const hangsAfter =
  (...pieces: readonly string[]): Behaviour =>
  (response) =>
    begin(response, pieces);

/** Says one piece after the other with this pause before each. */
export const saysSlowly =
  (pause: number, ...pieces: readonly string[]): Behaviour =>
  async (response) => {
    begin(response, []);
    for (const content of pieces) {
      await sleep(pause);
      response.write(chunk({ content }));
    }
    response.end(end('stop'));
  };

/** Says these pieces, then the line is cut. */
export const breaksOffAfter =
  (...pieces: readonly string[]): Behaviour =>
  async (response) => {
    begin(response, pieces);
    await sleep(20);
    response.destroy();
  };

/** Says these pieces and ends as if that were all, without saying that it is. */
export const endsWithout =
  (...pieces: readonly string[]): Behaviour =>
  (response) => {
    begin(response, pieces);
    response.end();
  };

/** Says these pieces and then, in the midst of the stream, that something went wrong. */
export const failsAfter =
  (...pieces: readonly string[]): Behaviour =>
  (response) => {
    begin(response, pieces);
    response.end(`data: ${JSON.stringify({ error: { message: 'rahasia dapur peladen' } })}\n\n`);
  };

/** Refuses as such servers do, repeating what it was told. */
export const refuses =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response, { text }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: `rahasia dapur peladen ${text}`, type: 'x', code: null } }));
  };

/** Refuses until a moment so many seconds from now. */
export const refusesFor =
  (seconds: number): Behaviour =>
  (response, heard) => {
    const now = Date.now();
    const at = (moment: number) => new Date(moment).toUTCString();
    return refuses(429, { date: at(now), 'retry-after': at(now + seconds * 1000) })(response, heard);
  };

/** Refuses the parameters by which most servers are bounded, and takes the newer one. */
export const takesOnlyTheBarest: Behaviour = (response, heard) =>
  ('max_tokens' in heard.body || 'stream_options' in heard.body ? refuses(400) : says('Barang bagus.'))(
    response,
    heard,
  );

/** Sends bytes of any kind. */
export const sends =
  (type: string, ...parts: readonly string[]): Behaviour =>
  (response) => {
    response.writeHead(200, { 'content-type': type });
    for (const part of parts) response.write(part);
    response.end();
  };

/** Never stops talking. */
export const talksForEver: Behaviour = async (response) => {
  begin(response, []);
  while (!response.destroyed) {
    if (!response.write(chunk({ content: 'kata '.repeat(20) }))) await sleep(1);
  }
};

/** Begins a line that never ends. */
export const neverEndsItsLine: Behaviour = async (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('data: {"choices":[{"delta":{"content":"');
  while (!response.destroyed) {
    if (!response.write('x'.repeat(65_536))) await sleep(1);
  }
};

/** Sends whoever asks to another address. */
export const leadsTo =
  (address: string): Behaviour =>
  (response) => {
    response.writeHead(307, { location: address });
    response.end();
  };
