import { isUtf8 } from 'node:buffer';
import { curriculumProblems } from '@contracts/curricula';
import type { ProblemSpec } from '@contracts/kernel';
import { describeRecording, hashInDescription, isRecordingFile, recordingBytesMax } from '@curriculum-format';
import { Problem } from '@api/platform/problems';
import type { ContentFolder } from './content-folder';
import { openArchive } from './open-archive';
import { fileBytesMax } from './save-file';

/** How much an archive may hold: files, and bytes of all of them together once they are unpacked. */
export const archiveLimits = { files: 2_000, bytes: 40_000_000 } as const;

/** A curriculum's folder as it lies in `content/`, and no way out of it: no segment begins with a dot. */
const within =
  /^(curricula\/[a-z0-9]+(?:-[a-z0-9]+)*)\/(?:[A-Za-z0-9][\w.-]*\/)*(?:[A-Za-z0-9][\w.-]*\.(?:md|yaml|opus|webm))?$/;

/**
 * The content folder in a ZIP archive, byte for byte, and the root of its one curriculum.
 *
 * Raises `curricula/archive-unreadable`, `-foreign-file`, `-too-many-files`, `-file-too-long` and `-too-large`, each with the file that it
 * is about. What comes out is counted while it comes out.
 */
export function unpackArchive(bytes: Buffer): ContentFolder & { readonly root: string } {
  const entries = openArchive(bytes);
  if (entries.length > archiveLimits.files) throw new Problem(curriculumProblems['archive-too-many-files']);
  const root = rootIn(entries.map(({ path }) => path));
  const files = new Map<string, string>();
  const recordings = new Map<string, Buffer>();
  let left: number = archiveLimits.bytes;
  for (const { path, unpack } of entries.filter((entry) => !entry.path.endsWith('/'))) {
    if (files.has(path)) throw about('archive-unreadable', path);
    const isRecording = isRecordingFile(path);
    const most = isRecording ? recordingBytesMax : fileBytesMax;
    const whole = unpack(Math.min(most, left));
    if (whole === null) throw about(left < most ? 'archive-too-large' : 'archive-file-too-long', path);
    left -= whole.length;
    const text = isRecording ? describeRecording(whole) : textOf(whole, path);
    files.set(path, text);
    if (isRecording) recordings.set(hashInDescription(text) ?? '', whole);
  }
  return { files, recordings, root };
}

/** The one curriculum to which every path belongs. */
function rootIn(paths: readonly string[]): string {
  const manifest = paths.find((path) => /^curricula\/[^/]+\/curriculum\.yaml$/.test(path));
  const root = within.exec(manifest ?? paths[0] ?? '')?.[1];
  for (const path of paths)
    if (path !== 'curricula/' && (root === undefined || within.exec(path)?.[1] !== root))
      throw about('archive-foreign-file', path);
  if (root === undefined || manifest === undefined) throw new Problem(curriculumProblems['archive-unreadable']);
  return root;
}

/** Text as it is: bytes that are not UTF-8, or a zero among them, could not be given back as they came. */
function textOf(bytes: Buffer, path: string): string {
  if (!isUtf8(bytes) || bytes.includes(0)) throw about('archive-unreadable', path);
  return bytes.toString('utf8');
}

type ArchiveProblem = Extract<keyof typeof curriculumProblems, `archive-${string}`>;
const about = (code: ArchiveProblem, file: string): Problem =>
  new Problem(curriculumProblems[code] as ProblemSpec, { file: file.slice(0, 200) });
