import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** Wednesday noon in Medan: every run begins in the same week. */
const beginning = Date.parse('2026-11-25T05:00:00.000Z');

const root = join(import.meta.dirname, '../../..');

export type Application = {
  readonly url: string;
  readonly dataDirectory: string;
  /** What time it is for the application; it goes on from Wednesday noon, across restarts too. */
  now(): Date;
  stop(): Promise<void>;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  restart(): Promise<void>;
};

/** Starts the built application on a data directory of its own and waits until it is ready. */
export async function startApplication(dataDirectory: string): Promise<Application> {
  mkdirSync(dataDirectory, { recursive: true });
  // The database's own user has to reach its directory through this one.
  chmodSync(dirname(dataDirectory), 0o755);
  chmodSync(dataDirectory, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = Date.now();
  const now = (): Date => new Date(beginning + Date.now() - began);
  const start = async (): Promise<ChildProcess> => {
    const started = launch(port, dataDirectory, now());
    await ready(url, started);
    return started;
  };
  let child = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded(child)) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    url,
    dataDirectory,
    now,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async restart() {
      child = await start();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function launch(port: number, dataDirectory: string, now: Date): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDirectory,
      DEMO: 'on',
      CLOCK: now.toISOString(),
    },
  });
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (hasEnded(child)) throw new Error('The application stopped before it was ready.');
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The application was not ready within two minutes.');
}
