import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { describeRecording, hashInDescription, isRecordingFile, type SourceFiles } from '@curriculum-format';

/** A curriculum as it lies in a folder: its texts, what stands for its recordings, and the recordings' bytes by their hash. */
export type ContentFolder = { readonly files: SourceFiles; readonly recordings: ReadonlyMap<string, Buffer> };

/** Reads the files below `root` of a content folder, by their paths in that folder. */
export async function readContentFolder(content: string, root: string): Promise<ContentFolder> {
  const entries = await readdir(join(content, root), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && (/\.(md|yaml)$/.test(entry.name) || isRecordingFile(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map<string, string>();
  const recordings = new Map<string, Buffer>();
  for (const path of paths) {
    const name = relative(content, path).split(sep).join('/');
    const bytes = await readFile(path);
    const text = isRecordingFile(path) ? describeRecording(bytes) : bytes.toString('utf8');
    files.set(name, text);
    if (isRecordingFile(path)) recordings.set(hashInDescription(text) ?? '', bytes);
  }
  return { files, recordings };
}

/** Writes the same files again, byte for byte; `read` gives a recording's bytes by its hash. */
export async function writeContentFolder(
  to: string,
  files: SourceFiles,
  read: (hash: string) => Promise<Buffer>,
): Promise<void> {
  for (const [path, text] of files) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    const hash = isRecordingFile(path) ? hashInDescription(text) : null;
    await writeFile(target, hash === null ? text : await read(hash));
  }
}
