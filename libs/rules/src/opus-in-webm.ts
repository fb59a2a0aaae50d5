import { elementAt, elementsIn, readUint, type EbmlElement } from './ebml';
import { samplesOfPacket, samplesPerMillisecond } from './opus-packet';

const id = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  timeScale: 0x2ad7b1,
  duration: 0x4489,
  muxer: 0x4d80,
  writer: 0x5741,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  cluster: 0x1f43b675,
  clusterTime: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const;

/** What helps a player find its way and says nothing of its own: index, padding, checksum, places and sizes of clusters. */
const guides: readonly number[] = [0x114d9b74, 0x1c53bb6b, 0xec, 0xbf, 0xa7, 0xab];
/** What a recording says of itself. A title, a date or a name of a place would tell of its maker. */
const saidOfItself: readonly number[] = [id.timeScale, id.duration, id.muxer, id.writer, 0xec, 0xbf];

const sound = 2;
/** Nanoseconds, where a file says nothing else. */
const usualScale = 1_000_000;

/** How long the one track of speech in a WebM file is, in milliseconds; null when it is broken or holds anything beside it. */
export function millisecondsOfWebm(bytes: Uint8Array): number | null {
  const segment = segmentOf(bytes);
  if (!segment || (segment.end !== null && segment.end !== bytes.length)) return null;
  let scale = 0;
  let tracks = 0;
  let clusterTime = 0;
  let end = 0;
  let samples = 0;
  // Clusters are walked through and not over: a browser that records does not know how long they will be.
  for (let at = segment.from; at < bytes.length;) {
    const element = elementAt(bytes, at);
    if (!element || (element.end === null && element.id !== id.cluster)) return null;
    at = element.id === id.cluster || element.end === null ? element.from : element.end;
    if (element.id === id.cluster || guides.includes(element.id)) continue;
    if (element.id === id.info) {
      scale = scaleIn(bytes, element);
      if (scale === 0) return null;
    } else if (element.id === id.tracks) {
      if (!holdsOneSpeech(bytes, element)) return null;
      tracks += 1;
    } else if (element.id === id.clusterTime) clusterTime = readUint(bytes, element.from, at);
    else {
      const block = blockIn(bytes, element);
      const said = block && samplesOfPacket(bytes, block.from + 4, block.end);
      if (!block || said === null) return null;
      const time = ((clusterTime + timeOf(bytes, block.from)) * scale) / usualScale;
      samples += said;
      end = Math.max(end, time + said / samplesPerMillisecond);
    }
  }
  // Whichever is more: neither late times nor many packets at one time make a recording shorter than it sounds.
  const milliseconds = Math.round(Math.max(end, samples / samplesPerMillisecond));
  // A scale of ages makes any time too large to count.
  return tracks === 1 && scale > 0 && samples > 0 && Number.isSafeInteger(milliseconds) ? milliseconds : null;
}

/**
 * The same recording with its length said in it, so that a player shows it and can go back.
 *
 * Browsers of some years ago record without one. A recording that says its length already, or is laid out otherwise, stays as it is.
 */
export function withLength(bytes: Uint8Array, milliseconds: number): Uint8Array {
  const segment = segmentOf(bytes);
  const info = segment && elementAt(bytes, segment.from);
  if (!segment || segment.end !== null || info?.id !== id.info || info.end === null) return bytes;
  const said = elementsIn(bytes, info.from, info.end) ?? [];
  if (said.some((element) => element.id === id.duration)) return bytes;
  const nanoseconds = scaleIn(bytes, info);
  const length = info.end - info.from;
  const whole = new Uint8Array(segment.from + 12 + length + 11 + bytes.length - info.end);
  const view = new DataView(whole.buffer);
  whole.set(bytes.subarray(0, segment.from));
  view.setUint32(segment.from, id.info);
  // A length in eight bytes.
  view.setUint32(segment.from + 4, 0x01000000);
  view.setUint32(segment.from + 8, length + 11);
  whole.set(bytes.subarray(info.from, info.end), segment.from + 12);
  const at = segment.from + 12 + length;
  view.setUint16(at, id.duration);
  view.setUint8(at + 2, 0x88);
  view.setFloat64(at + 3, (milliseconds * usualScale) / (nanoseconds || usualScale));
  whole.set(bytes.subarray(info.end), at + 11);
  return whole;
}

function segmentOf(bytes: Uint8Array): EbmlElement | null {
  const head = elementAt(bytes, 0);
  if (head?.id !== id.head || head.end === null) return null;
  const type = elementsIn(bytes, head.from, head.end)?.find((element) => element.id === id.docType);
  if (!type || textIn(bytes, type) !== 'webm') return null;
  const segment = elementAt(bytes, head.end);
  return segment?.id === id.segment ? segment : null;
}

function scaleIn(bytes: Uint8Array, { from, end }: EbmlElement): number {
  const said = elementsIn(bytes, from, end ?? from);
  if (!said || said.some((element) => !saidOfItself.includes(element.id))) return 0;
  const scale = said.find((element) => element.id === id.timeScale);
  return scale ? readUint(bytes, scale.from, scale.end ?? scale.from) : usualScale;
}

function holdsOneSpeech(bytes: Uint8Array, { from, end }: EbmlElement): boolean {
  const tracks = elementsIn(bytes, from, end ?? from)?.filter((element) => !guides.includes(element.id));
  const [only] = tracks ?? [];
  if (tracks?.length !== 1 || only?.id !== id.track || only.end === null) return false;
  const parts = elementsIn(bytes, only.from, only.end) ?? [];
  const type = parts.find((element) => element.id === id.trackType);
  const codec = parts.find((element) => element.id === id.codec);
  return (
    type !== undefined &&
    readUint(bytes, type.from, type.end ?? type.from) === sound &&
    codec !== undefined &&
    textIn(bytes, codec) === 'A_OPUS'
  );
}

/** The block in an element of a cluster; null where it holds none, or several packets in one. */
function blockIn(bytes: Uint8Array, element: EbmlElement): { readonly from: number; readonly end: number } | null {
  const block =
    element.id === id.blockGroup
      ? elementsIn(bytes, element.from, element.end ?? element.from)?.find((part) => part.id === id.block)
      : element;
  if (!block || block.end === null || (block.id !== id.simpleBlock && block.id !== id.block)) return null;
  const hasOneShortTrack = ((bytes[block.from] ?? 0) & 0x80) !== 0;
  const isOnePacket = ((bytes[block.from + 3] ?? 0) & 0x06) === 0;
  return hasOneShortTrack && isOnePacket ? { from: block.from, end: block.end } : null;
}

/** A block's time within its cluster, which may lie before it. */
const timeOf = (bytes: Uint8Array, from: number): number => {
  const time = readUint(bytes, from + 1, from + 3);
  return time >= 0x8000 ? time - 0x10000 : time;
};

const textIn = (bytes: Uint8Array, { from, end }: EbmlElement): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(end ?? from, from + 16))).replace(/\0+$/, '');
