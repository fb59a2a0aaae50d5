import { rmSync } from 'node:fs';

export default async function stopDatabase() {
  const { server, directory } = globalThis.testDatabase;
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}
