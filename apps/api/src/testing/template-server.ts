import { openEmbedded } from '../platform/database/embedded/open-embedded';
import { migrate } from '../platform/database/migrate';

export type TemplateServer = { readonly ownerUrl: string; stop(): Promise<void> };

// A test run's data is thrown away, so nothing needs to survive a power cut.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };

/** A server whose one database is migrated and empty; `freshDatabase` copies it. */
export async function startTemplateServer(directory: string, binaries?: string): Promise<TemplateServer> {
  const server = await openEmbedded(directory, { settings, ...(binaries ? { binaries } : {}) });
  try {
    await migrate(server.ownerUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl: server.ownerUrl, stop: () => server.stop() };
}
