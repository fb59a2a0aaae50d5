import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** Wednesday noon in Medan: every run sees the same week. */
export const clock = '2026-11-25T05:00:00.000Z';

const root = join(__dirname, '../../..');

export type Application = {
  readonly url: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the built application on a data directory of its own and waits until it is ready. */
export async function startApplication(dataDirectory: string): Promise<Application> {
  mkdirSync(dataDirectory, { recursive: true });
  // The database's own user has to reach its directory through this one.
  chmodSync(dirname(dataDirectory), 0o755);
  chmodSync(dataDirectory, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = launch(port, dataDirectory);
  await ready(url, child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    url,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async restart() {
      child = launch(port, dataDirectory);
      await ready(url, child);
    },
  };
}

function launch(port: number, dataDirectory: string) {
  return spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDirectory,
      DEMO: 'on',
      CLOCK: clock,
    },
  });
}

async function ready(url: string, child: ReturnType<typeof launch>): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error('The application stopped before it was ready.');
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The application was not ready within two minutes.');
}
