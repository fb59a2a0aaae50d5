import { Inflate } from 'fflate';
import { limits } from './table';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

/** The files inside a ZIP archive, each unpacked only when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** A file's text; undefined where there is none. Throws `ArchiveTrouble`. */
  readonly read: (name: string) => string | undefined;
}

/** Why an archive isn't read further: broken, locked by a password, or bigger inside than a phone should unpack. */
export class ArchiveTrouble extends Error {
  constructor(readonly code: 'file-broken' | 'file-locked' | 'archive-too-big') {
    super(code);
  }
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;
const chunk = 16_384;

/**
 * Opens a ZIP archive by its directory.
 *
 * The sizes that an archive states are not believed: what comes out is counted while it comes out, over all files
 * together, and unpacking stops at the bound.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  let left: number = limits.unpackedBytes;

  const read = (name: string): string | undefined => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const parts: Uint8Array[] = [];
    unpack(bytes, view, entry, (part) => {
      left -= part.length;
      if (left < 0) throw new ArchiveTrouble('archive-too-big');
      parts.push(part);
    });
    const decoder = new TextDecoder('utf-8');
    return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  };
  return { names: [...entries.keys()], read };
}

function entriesOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 66_000 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0 || bytes.length - end >= 66_000) throw new ArchiveTrouble('file-broken');
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveEntries) throw new ArchiveTrouble('archive-too-big');

  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) throw new ArchiveTrouble('file-broken');
    if (view.getUint16(at + 8, true) & 1) throw new ArchiveTrouble('file-locked');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  { method, packed, header }: Entry,
  take: (part: Uint8Array) => void,
) {
  if (header + 30 > bytes.length) throw new ArchiveTrouble('file-broken');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === stored) return take(data);
  if (method !== deflated) throw new ArchiveTrouble('file-broken');
  const inflate = new Inflate((part) => take(part));
  try {
    for (let at = 0; at < data.length; at += chunk) {
      inflate.push(data.subarray(at, at + chunk), at + chunk >= data.length);
    }
  } catch (broken) {
    throw broken instanceof ArchiveTrouble ? broken : new ArchiveTrouble('file-broken');
  }
}
