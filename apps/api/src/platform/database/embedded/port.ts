import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port of last time if it is free, so that an operator's own tools keep finding the database; else any free one. */
export async function choosePort(file: string, afresh: boolean): Promise<number> {
  const remembered = existsSync(file) && !afresh ? Number(readFileSync(file, 'utf8')) : 0;
  return (remembered && (await freePort(remembered))) || (await freePort(0)) || 0;
}

export function rememberPort(file: string, port: number): void {
  writeFileSync(file, `${port}\n`);
}

/** That port, or undefined when somebody else listens there; 0 asks for any. */
function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined));
    });
  });
}
