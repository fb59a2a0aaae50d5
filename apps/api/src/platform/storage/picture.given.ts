const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const exifBody = Buffer.concat([
  Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08', 'latin1'),
  // One entry, the camera's maker: tag 0x010f, ASCII, five bytes at offset 26.
  Buffer.from([0, 1, 0x01, 0x0f, 0, 2, 0, 0, 0, 5, 0, 0, 0, 26, 0, 0, 0, 0]),
  Buffer.from('Vivo\0', 'latin1'),
]);

const xmpBody = Buffer.from(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
  'latin1',
);

type JpegWish = {
  readonly width?: number;
  readonly height?: number;
  readonly with?: 'exif' | 'xmp' | 'comment' | 'thumbnail';
  /** Bytes of pixels, to reach a size. */
  readonly pixels?: number;
  /** What follows the picture in the same file. */
  readonly after?: string;
  /** Makes the bytes differ from every other picture's. */
  readonly seed?: number;
};

/** A JPEG whose structure is right; its pixels say nothing. */
export function aJpeg({
  width = 4,
  height = 3,
  with: extra,
  pixels = 16,
  after = '',
  seed = 0,
}: JpegWish = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const jfif = Buffer.from('JFIF\0\x01\x01\0\0\x48\0\x48\0\0', 'latin1');
  const extras = {
    exif: segment(0xe1, exifBody),
    xmp: segment(0xe1, xmpBody),
    comment: segment(0xfe, Buffer.from('<script>alert(1)</script>')),
    thumbnail: segment(0xe0, Buffer.from('JFXX\0\x10thumb', 'latin1')),
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, jfif),
    extra ? extras[extra] : Buffer.alloc(0),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xc4, Buffer.concat([Buffer.from([0]), Buffer.alloc(16)])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(pixels, 0x2a + (seed % 128)),
    Buffer.from(String(seed)),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(after),
  ]);
}

/** A WebP of one pixel, or of more with `width`; with a chunk of camera data when asked. */
export function aWebp({
  width = 1,
  height = 1,
  exif = false,
}: { readonly width?: number; readonly height?: number; readonly exif?: boolean } = {}): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), size, body, Buffer.alloc(body.length % 2)]);
  };
  const canvas = Buffer.alloc(10);
  canvas[0] = exif ? 0x08 : 0;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const pixels = Buffer.from('MAEAnQEqAQABAA7A/iWkAANwAAAAAA==', 'base64');
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    chunk('VP8X', canvas),
    chunk('VP8 ', pixels),
    exif ? chunk('EXIF', exifBody.subarray(6)) : Buffer.alloc(0),
  ]);
  return chunk('RIFF', body);
}

/** An AVIF of two by two pixels. */
export const anAvif = (): Buffer =>
  Buffer.from(
    'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=',
    'base64',
  );
