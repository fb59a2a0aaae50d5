/** What the bytes around a picture's pixels say: whether the file ends where the picture does, and whether anything else rides along. */
export type Frame = 'plain' | 'carries-more' | 'broken';

export type PictureType = 'image/jpeg' | 'image/webp' | 'image/avif';

/**
 * Walks a picture's own structure from its first byte to its last.
 *
 * Types are sniffed by their first bytes alone, so a web page may follow a picture in one file: here that is `broken`. Where it was
 * taken, by whom and with what stands in parts of its own, which are known by name.
 */
export function frameOf(bytes: Buffer, mime: PictureType): Frame {
  if (mime === 'image/jpeg') return frameOfJpeg(bytes);
  return mime === 'image/webp' ? frameOfWebp(bytes) : frameOfAvif(bytes);
}

const jpeg = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, firstApp: 0xe0, lastApp: 0xef } as const;

function frameOfJpeg(bytes: Buffer): Frame {
  let carriesMore = false;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === jpeg.end) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === jpeg.end) return at + 2 !== bytes.length ? 'broken' : carriesMore ? 'carries-more' : 'plain';
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return 'broken';
    const isApp = marker >= jpeg.firstApp && marker <= jpeg.lastApp;
    if (marker === jpeg.comment || (isApp && !isHarmlessApp(bytes.subarray(at + 4, at + 2 + length), marker)))
      carriesMore = true;
    at += 2 + length;
    if (marker === jpeg.scan) at = endOfScan(bytes, at);
  }
  return 'broken';
}

/** How it is drawn: density, colour profile, colour transform. A JFIF header with a thumbnail could show what was covered later. */
function isHarmlessApp(body: Buffer, marker: number): boolean {
  const named = (name: string) => body.subarray(0, name.length).toString('latin1') === name;
  if (marker === 0xe0) return named('JFIF\0') && body.length <= 14;
  return (marker === 0xe2 && named('ICC_PROFILE\0')) || (marker === 0xee && named('Adobe') && body.length <= 12);
}

/** Where pixels end: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

const webpChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

function frameOfWebp(bytes: Buffer): Frame {
  if (bytes.length < 20 || bytes.readUInt32LE(4) + 8 !== bytes.length) return 'broken';
  let carriesMore = false;
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (!webpChunks.has(bytes.toString('latin1', at, at + 4))) carriesMore = true;
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  if (at !== bytes.length) return 'broken';
  return carriesMore ? 'carries-more' : 'plain';
}

const avifBoxes: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat']);

function frameOfAvif(bytes: Buffer): Frame {
  let carriesMore = false;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (size < 8) return 'broken';
    if (!avifBoxes.has(name)) carriesMore = true;
    // Items beside the pixels are listed by type in the meta box.
    const box = bytes.subarray(at, at + size);
    if (name === 'meta' && (box.includes('Exif') || box.includes('rdf+xml'))) carriesMore = true;
    at += size;
  }
  if (at !== bytes.length) return 'broken';
  return carriesMore ? 'carries-more' : 'plain';
}
