import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { hashInDescription, isRecordingFile, type SourceFiles } from '@curriculum-format';

/**
 * A curriculum as a ZIP archive, file by file; the same files of the same day are the same bytes.
 *
 * `read` gives a recording's bytes by its hash: one at a time is held, packed no further than it is.
 */
export async function* packArchive(
  files: SourceFiles,
  read: (hash: string) => Promise<Uint8Array>,
  dated: Date,
): AsyncGenerator<Uint8Array> {
  const day = `${dated.toISOString().slice(0, 10)}T00:00:00`;
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [path, text] of files) {
    const hash = isRecordingFile(path) ? hashInDescription(text) : null;
    const entry = hash === null ? new ZipDeflate(path, { level: 9 }) : new ZipPassThrough(path);
    entry.mtime = day;
    zip.add(entry);
    entry.push(hash === null ? Buffer.from(text) : await read(hash), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
