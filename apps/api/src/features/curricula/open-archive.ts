import { crc32, inflateRawSync } from 'node:zlib';
import { curriculumProblems } from '@contracts/curricula';
import { Problem } from '@api/platform/problems';

/** A file in a ZIP archive. `unpack` raises `curricula/archive-unreadable` for damaged bytes, and answers null for more than `most` of them. */
export type ArchivedFile = { readonly path: string; readonly unpack: (most: number) => Buffer | null };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 65_535;
const stored = 0;
const deflated = 8;

/**
 * What a ZIP archive says that it holds (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16); nothing is unpacked yet.
 *
 * Raises `curricula/archive-unreadable` for bytes that are none, or that are locked, split or larger than 4 GB.
 */
export function openArchive(bytes: Buffer): ArchivedFile[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const files: ArchivedFile[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== directoryEntry) throw unreadable();
    const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const name = at + 46;
    const rest = name + bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', name, rest);
    if (isLocked) throw unreadable(path);
    files.push({ path, unpack: unpacking(bytes, path, at) });
    at = rest + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - longestComment);
  for (let at = bytes.length - 22; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  throw unreadable();
}

/** The size that an archive states is not believed: unpacking itself stops at the bound. */
function unpacking(bytes: Buffer, path: string, entry: number): ArchivedFile['unpack'] {
  const method = bytes.readUInt16LE(entry + 10);
  const sum = bytes.readUInt32LE(entry + 16);
  const packed = bytes.readUInt32LE(entry + 20);
  const header = bytes.readUInt32LE(entry + 42);
  return (most) => {
    if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== localHeader) throw unreadable(path);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    if (start + packed > bytes.length) throw unreadable(path);
    const data = bytes.subarray(start, start + packed);
    const whole = method === stored ? data : method === deflated ? inflate(data, most, path) : unreadable(path);
    if (whole instanceof Error) throw whole;
    if (whole === null || whole.length > most) return null;
    if (crc32(whole) !== sum) throw unreadable(path);
    return whole;
  };
}

function inflate(data: Buffer, most: number, path: string): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw unreadable(path);
  }
}

const unreadable = (file?: string): Problem =>
  new Problem(curriculumProblems['archive-unreadable'], file === undefined ? {} : { file });
