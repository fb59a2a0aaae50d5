import { connect, type Socket } from 'node:net';

export type Asked = {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Driven = {
  readonly answers: number;
  readonly seconds: number;
  /** Answers that came late, broken, with another status than 2xx, or without what they must hold. */
  readonly errors: number;
  readonly bytes: number;
  /** How long each answer took, in milliseconds, the shortest first. */
  readonly times: readonly number[];
};

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Asks over keep-alive connections, each the next thing as soon as it was answered, and looks at every status and body.
 *
 * It shares the machine with what it drives, so it does no more than that: sockets, and answers that say how long they are.
 */
export async function drive(
  url: string,
  ask: () => Asked,
  { connections, seconds, expect }: { connections: number; seconds: number; expect: string },
): Promise<Driven> {
  const { hostname, port } = new URL(url);
  const wanted = Buffer.from(expect);
  const times: number[] = [];
  let errors = 0;
  let bytes = 0;
  const started = performance.now();
  const until = started + seconds * 1000;

  const lane = async (): Promise<void> => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    try {
      while (performance.now() < until) {
        const sent = performance.now();
        const answer = await answerTo(socket, requestOf(ask(), `${hostname}:${port}`));
        times.push(performance.now() - sent);
        bytes += answer.body.length;
        if (answer.status < 200 || answer.status > 299 || !answer.body.includes(wanted)) errors += 1;
      }
    } catch {
      errors += 1;
    } finally {
      socket.destroy();
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const answers = times.length;
  return {
    answers,
    seconds: (performance.now() - started) / 1000,
    errors,
    bytes: answers === 0 ? 0 : Math.round(bytes / answers),
    times: times.sort((a, b) => a - b),
  };
}

function requestOf({ path, method = 'GET', headers, body = '' }: Asked, host: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === 'POST' ? `content-length: ${Buffer.byteLength(body)}\r\n` : '';
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${length}\r\n${body}`;
}

type Answer = { readonly status: number; readonly body: Buffer };

function answerTo(socket: Socket, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let arrived = 0;
    let whole = -1;
    let bodyAt = 0;
    const done = (act: () => void): void => {
      socket.off('data', take).off('error', fail).off('close', fail);
      act();
    };
    const fail = (): void => done(() => reject(new Error('The connection ended before the answer.')));
    const take = (piece: Buffer): void => {
      pieces.push(piece);
      arrived += piece.length;
      if (whole < 0) {
        const head = pieces.length === 1 ? piece : Buffer.concat(pieces);
        const end = head.indexOf(headEnd);
        if (end < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(head.toString('latin1', 0, end))?.[1];
        if (length === undefined) return done(() => reject(new Error('The answer does not say how long it is.')));
        bodyAt = end + headEnd.length;
        whole = bodyAt + Number(length);
      }
      if (arrived < whole) return;
      const all = pieces.length === 1 ? piece : Buffer.concat(pieces);
      done(() => resolve({ status: Number(all.toString('latin1', 9, 12)), body: all.subarray(bodyAt, whole) }));
    };
    socket.on('data', take).on('error', fail).on('close', fail);
    socket.write(request);
  });
}
