import { samplesOfPacket, samplesPerMillisecond } from './opus-packet';

/** How long the one stream of speech in an Ogg file is, in milliseconds (RFC 7845); null when it is broken or holds anything beside it. */
export function millisecondsOfOgg(bytes: Uint8Array): number | null {
  const packets = packetsIn(bytes);
  const [head, tags, ...speech] = packets ?? [];
  if (!head || !tags || speech.length === 0) return null;
  if (!beginsWith(head, 'OpusHead') || head.length < 19 || !saysNothingOfItsMaker(tags)) return null;
  let samples = 0;
  for (const packet of speech) {
    const said = samplesOfPacket(packet, 0, packet.length);
    if (said === null) return null;
    samples += said;
  }
  return Math.round(Math.max(0, samples - readLittle(head, 10, 2)) / samplesPerMillisecond);
}

/** The packets of the file, put together over its pages; null where a page is broken or belongs to another stream. */
function packetsIn(bytes: Uint8Array): Uint8Array[] | null {
  const packets: Uint8Array[] = [];
  const stream = readLittle(bytes, 14, 4);
  let begun: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const segments = bytes[at + 26] ?? 0;
    const body = at + 27 + segments;
    if (!beginsWith(bytes.subarray(at), 'OggS') || body > bytes.length || readLittle(bytes, at + 14, 4) !== stream)
      return null;
    let from = body;
    let end = body;
    for (let segment = 0; segment < segments; segment += 1) {
      const length = bytes[at + 27 + segment] ?? 0;
      end += length;
      if (end > bytes.length) return null;
      // A segment that is not full ends its packet.
      if (length === 255) continue;
      packets.push(joined([...begun, bytes.subarray(from, end)]));
      begun = [];
      from = end;
    }
    if (end > from) begun.push(bytes.subarray(from, end));
    at = end;
  }
  return begun.length > 0 ? null : packets;
}

/** Beside the program that wrote it a recording may say nothing: no title, no place, no picture. */
function saysNothingOfItsMaker(tags: Uint8Array): boolean {
  if (!beginsWith(tags, 'OpusTags')) return false;
  let at = 12 + readLittle(tags, 8, 4);
  const count = readLittle(tags, at, 4);
  at += 4;
  for (let nth = 0; nth < count; nth += 1) {
    const length = readLittle(tags, at, 4);
    if (at + 4 + length > tags.length || !beginsWith(tags.subarray(at + 4), 'ENCODER')) return false;
    at += 4 + length;
  }
  return at <= tags.length;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const beginsWith = (bytes: Uint8Array, word: string): boolean =>
  [...word].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** A whole number, the first byte the lowest. */
function readLittle(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let at = from + length - 1; at >= from; at -= 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
}
