import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fate } from './evening';
import { unpacked } from '../unpacked';

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
type Answered = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer };

export type Said = { readonly method: string; readonly path: string; readonly body: string };

/** What is done to a sending before it goes, and to its answer before it comes. */
export type Tamper = (asked: Buffer) => { readonly body: Buffer; readonly undo: (answer: Buffer) => Buffer };

/** An edge connection: so long until a message is there. */
const crawl = 400;

/** The way between a phone and the application. Everything passes; each sending of the outbox meets the fate that is next. */
export class FaultyLine {
  /** What the phone has put on this line, page and worker alike: each address with its body, unpacked. */
  readonly said: Said[] = [];
  private fates: Fate[] = [];
  private lateOnes: Asked[] = [];
  private readonly server: Server;

  private constructor(
    private readonly application: string,
    private readonly tamper: Tamper | undefined,
  ) {
    this.server = createServer((asked, answer) => void this.pass(asked, answer).catch(() => answer.destroy()));
  }

  static async open(application: string, tamper?: Tamper): Promise<FaultyLine> {
    const line = new FaultyLine(application, tamper);
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  expect(fates: readonly Fate[]): void {
    this.fates.push(...fates);
  }

  mend(): void {
    this.fates = [];
  }

  /** What the phone has long given up arrives after all. */
  async bringLateOnes(): Promise<void> {
    for (const asked of this.lateOnes.splice(0)) await this.forward(asked);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const asked = await read(incoming);
    const { method, path, headers, body } = asked;
    this.said.push({ method, path, body: unpacked(headers['content-encoding'], body).toString() });
    if (asked.path !== '/api/sync') return tell(answer, await this.forward(asked));
    const { 'content-encoding': encoding, ...plain } = asked.headers;
    const tampered = this.tamper?.(unpacked(encoding, asked.body));
    const sent = tampered ? { ...asked, headers: plain, body: tampered.body } : asked;
    const answered = await this.meetFate(sent);
    if (!answered) return void answer.destroy();
    tell(answer, tampered ? { ...answered, body: tampered.undo(answered.body) } : answered);
  }

  /** What comes back to the phone; nothing when the line breaks. */
  private async meetFate(sent: Asked): Promise<Answered | undefined> {
    switch (this.fates.shift() ?? 'arrives') {
      case 'arrives':
        return this.forward(sent);
      case 'is lost':
        return undefined;
      case 'loses its answer':
        await this.forward(sent);
        return undefined;
      case 'arrives twice':
        return (await Promise.all([this.forward(sent), this.forward(sent)]))[1];
      case 'arrives late':
        this.lateOnes.push(sent);
        return undefined;
      case 'crawls': {
        await sleep(crawl);
        const answered = await this.forward(sent);
        await sleep(crawl);
        return answered;
      }
      case 'meets a broken server':
        return problem(503, 'common/not-ready');
      case 'breaks the server when it has been kept':
        await this.forward(sent);
        return problem(502, 'common/broken');
      case 'meets a busy server':
        return problem(429, 'common/too-many-requests');
      case 'meets a lost session':
        return problem(401, 'common/not-signed-in');
    }
  }

  private async forward({ method, path, headers, body }: Asked): Promise<Answered> {
    const outgoing = request(this.application + path, {
      method,
      agent: false,
      headers: { ...headers, connection: 'close', ...(body.length > 0 ? { 'content-length': body.length } : {}) },
    });
    outgoing.end(body);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { status: incoming.statusCode ?? 502, headers: incoming.headers, body: await bytesOf(incoming) };
  }
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  const { method = 'GET', url = '/', headers } = incoming;
  return { method, path: url, headers, body: await bytesOf(incoming) };
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function tell(answer: ServerResponse, { status, headers, body }: Answered): void {
  const { connection: _ours, 'keep-alive': _too, 'transfer-encoding': _whole, ...rest } = headers;
  const length = body.length > 0 || !rest['content-length'] ? { 'content-length': body.length } : {};
  answer.writeHead(status, { ...rest, ...(status === 304 || status === 204 ? {} : length) });
  answer.end(body);
}

function problem(status: number, code: string): Answered {
  const body = Buffer.from(JSON.stringify({ type: `urn:melekai:problem:${code}`, title: code, status }));
  return { status, headers: { 'content-type': 'application/problem+json' }, body };
}
