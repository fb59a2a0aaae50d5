import { readRecording } from '@rules';
import type { Tx } from '@api/platform/database';

/** Keeps recordings by their hash, each once for everybody. What is no recording is left to the check to name. */
export async function insertMedia(tx: Tx, recordings: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [hash, bytes] of recordings) {
    const mime = readRecording(bytes)?.mime;
    if (mime)
      await tx.manager.query(
        'insert into media (hash, mime, bytes) values ($1, $2, $3) on conflict (hash) do nothing',
        [hash, mime, bytes],
      );
  }
}

/** Which of these recordings are not kept. */
export async function findMissingMedia(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tx.manager.query<{ hash: string }[]>(
    'select named.hash from unnest($1::text[]) named (hash) where not exists (select from media m where m.hash = named.hash)',
    [hashes],
  );
  return rows.map(({ hash }) => hash);
}
