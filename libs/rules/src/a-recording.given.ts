/** 60 ms of silence: three frames of 20 ms in one packet. */
export const silence = Uint8Array.of(0xfb, 0x03, 0xff, 0xfe, 0xff, 0xfe, 0xff, 0xfe);

const joined = (...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(pieces.flatMap((piece) => [...piece]));
const inAscii = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const number = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
const lengthOfId = (id: number): number => (id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);

/** An element of a Matroska file; without a known length it lasts until another one of its rank begins. */
export const element = (id: number, body: Uint8Array, known = true): Uint8Array<ArrayBuffer> =>
  joined(
    number(id, lengthOfId(id)),
    known ? number(0x10000000 + body.length, 4) : Uint8Array.of(0x01, 255, 255, 255, 255, 255, 255, 255),
    body,
  );

type WebmWish = {
  /** What is said, packet after packet, each 60 ms after the one before unless `times` says when. */
  readonly packets?: readonly Uint8Array[];
  readonly times?: readonly number[];
  readonly docType?: string;
  readonly trackType?: number;
  readonly codec?: string;
  readonly tracks?: number;
  /** As a browser of some years ago records: no length is known while it goes on. */
  readonly live?: boolean;
  readonly info?: Uint8Array;
  /** Without one of its own, what `info` says of time stands. */
  readonly scale?: boolean;
  /** What stands behind the track, and behind everything. */
  readonly beside?: Uint8Array;
  readonly after?: Uint8Array;
  /** The flags of each block. */
  readonly flags?: number;
  readonly grouped?: boolean;
};

/** So many packets of silence. */
export const silenceOf = (milliseconds: number): Uint8Array[] =>
  Array.from({ length: Math.round(milliseconds / 60) }, () => silence);

/** A recording in WebM as a phone makes it. */
export function aWebm({
  packets = silenceOf(180),
  times = packets.map((_, index) => index * 60),
  docType = 'webm',
  trackType = 2,
  codec = 'A_OPUS',
  tracks = 1,
  live = false,
  info = new Uint8Array(),
  scale = true,
  beside = new Uint8Array(),
  after = new Uint8Array(),
  flags = 0x80,
  grouped = false,
}: WebmWish = {}): Uint8Array<ArrayBuffer> {
  const track = element(0xae, joined(element(0x83, number(trackType, 1)), element(0x86, inAscii(codec))));
  const blocks = packets.map((packet, index) => {
    const block = joined(Uint8Array.of(0x81), number(times[index] ?? 0, 2), Uint8Array.of(flags), packet);
    return grouped ? element(0xa0, element(0xa1, block)) : element(0xa3, block);
  });
  const cluster = element(0x1f43b675, joined(element(0xe7, number(0, 1)), ...blocks), !live);
  const segment = joined(
    element(
      0x1549a966,
      joined(
        scale ? element(0x2ad7b1, number(1_000_000, 3)) : new Uint8Array(),
        element(0x4d80, inAscii('Spec')),
        info,
      ),
    ),
    element(0x1654ae6b, joined(...Array.from({ length: tracks }, () => track))),
    beside,
    cluster,
  );
  return joined(element(0x1a45dfa3, element(0x4282, inAscii(docType))), element(0x18538067, segment, !live), after);
}

type OggWish = {
  readonly packets?: readonly Uint8Array[];
  readonly comments?: readonly string[];
  readonly skip?: number;
  /** The number of each page's stream, the first and the later ones. */
  readonly streams?: readonly [number, number];
  readonly head?: string;
  readonly after?: Uint8Array;
};

const little = (value: number, length: number): Uint8Array => number(value, length).reverse();

function page(packets: readonly Uint8Array[], stream: number): Uint8Array {
  const sizes = packets.flatMap(({ length }) => [
    ...Array.from({ length: Math.floor(length / 255) }, () => 255),
    length % 255,
  ]);
  const head = joined(inAscii('OggS'), new Uint8Array(10), little(stream, 4), new Uint8Array(8));
  return joined(head, Uint8Array.of(sizes.length, ...sizes), ...packets);
}

/** A recording in Ogg as other phones make it. */
export function anOgg({
  packets = silenceOf(180),
  comments = ['ENCODER=Spec'],
  skip = 0,
  streams = [7, 7],
  head = 'OpusHead',
  after = new Uint8Array(),
}: OggWish = {}): Uint8Array<ArrayBuffer> {
  const tags = joined(
    inAscii('OpusTags'),
    little(4, 4),
    inAscii('Spec'),
    little(comments.length, 4),
    ...comments.flatMap((comment) => [little(comment.length, 4), inAscii(comment)]),
  );
  return joined(
    page([joined(inAscii(head), Uint8Array.of(1, 1), little(skip, 2), new Uint8Array(7))], streams[0]),
    page([tags], streams[1]),
    ...packets.map((packet) => page([packet], streams[1])),
    after,
  );
}
