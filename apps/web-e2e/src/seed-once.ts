import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from './start-application';

/** Plays the demo once into a data directory; every worker starts on a copy of it. */
export default async function seedOnce(): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'melekai-e2e-'));
  const application = await startApplication(join(directory, 'seed'));
  await application.stop();
  process.env['E2E_DIRECTORY'] = directory;
  return () => rmSync(directory, { recursive: true, force: true });
}
