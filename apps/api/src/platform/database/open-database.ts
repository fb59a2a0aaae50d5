import { openEmbedded } from './embedded/open-embedded';
import { migrate } from './migrate';

export type OpenDatabase = {
  /** The role that owns the tables: migrations, jobs' queues, the operator's tools. */
  readonly ownerUrl: string;
  /** The role that serves requests. */
  readonly appUrl: string;
  readonly embedded: boolean;
  /** The migrations that had to be run. */
  readonly applied: readonly string[];
  /** Stops the embedded server; leaves any other alone. */
  stop(): Promise<void>;
};

type Wanted = { readonly dataDir: string; readonly databaseUrl?: string | undefined };

/** The database of this configuration, running and migrated. */
export async function openDatabase(
  { dataDir, databaseUrl }: Wanted,
  report: (line: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl) {
    const migrated = await migrate(databaseUrl);
    return { ...migrated, ownerUrl: databaseUrl, embedded: false, stop: async () => undefined };
  }
  const server = await openEmbedded(dataDir, { report });
  try {
    const migrated = await migrate(server.ownerUrl);
    return { ...migrated, ownerUrl: server.ownerUrl, embedded: true, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
