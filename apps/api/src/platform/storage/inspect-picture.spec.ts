import fc from 'fast-check';
import { inspectPicture } from './inspect-picture';
import { aJpeg, anAvif, aWebp } from './picture.given';

const limits = { bytes: 250_000, pixels: 1600 };
const look = (bytes: Buffer) => inspectPicture(bytes, limits);

describe('inspectPicture', () => {
  it.each([
    ['a JPEG', aJpeg({ width: 1280, height: 960 }), { mime: 'image/jpeg', width: 1280, height: 960 }],
    ['a WebP', aWebp(), { mime: 'image/webp', width: 1, height: 1 }],
    ['an AVIF', anAvif(), { mime: 'image/avif', width: 2, height: 2 }],
    [
      'a JPEG as long and as large as allowed',
      aJpeg({ width: 1600, height: 1600, pixels: 249_000 }),
      { mime: 'image/jpeg', width: 1600, height: 1600 },
    ],
  ])('takes %s', async (_, bytes, picture) => {
    expect(await look(bytes)).toEqual(picture);
  });

  it.each([
    ['camera data in a JPEG', aJpeg({ with: 'exif' })],
    ['an XMP packet in a JPEG', aJpeg({ with: 'xmp' })],
    ['a comment in a JPEG', aJpeg({ with: 'comment' })],
    ['a thumbnail from before something was covered', aJpeg({ with: 'thumbnail' })],
    ['camera data in a WebP', aWebp({ exif: true })],
    [
      'an item of camera data in an AVIF',
      Buffer.from(anAvif().toString('latin1').replace('av01Color', 'ExifColor'), 'latin1'),
    ],
    ['a box of something else in an AVIF', Buffer.concat([anAvif(), Buffer.from('\0\0\0\x0cuuidmore', 'latin1')])],
  ])('finds %s', async (_, bytes) => {
    expect(await look(bytes)).toBe('carries-location');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')],
    [
      'a PNG',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    ['the beginning of a JPEG', aJpeg().subarray(0, 60)],
    ['a JPEG without its end', aJpeg().subarray(0, -2)],
    ['a web page behind a JPEG', aJpeg({ after: '<html><script>alert(1)</script></html>' })],
    ['a web page behind a WebP', Buffer.concat([aWebp(), Buffer.from('<html></html>')])],
    ['a web page behind an AVIF', Buffer.concat([anAvif(), Buffer.from('<html></html>')])],
    ['a JPEG without a size', aJpeg({ width: 0, height: 0 })],
  ])('does not take %s for a picture', async (_, bytes) => {
    expect(await look(bytes)).toBe('not-a-picture');
  });

  it.each([
    ['one pixel too wide', aJpeg({ width: 1601 })],
    ['one pixel too high', aJpeg({ height: 1601 })],
    ['too wide as WebP', aWebp({ width: 1601 })],
    ['too long', aJpeg({ pixels: 250_000 })],
  ])('refuses a picture that is %s', async (_, bytes) => {
    expect(await look(bytes)).toBe('too-large');
  });

  it('answers whatever bytes it is given', async () => {
    // The reader of camera data tells the console about files of kinds it does not know.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const pictures = [aJpeg({ with: 'exif' }), aJpeg(), aWebp({ exif: true }), anAvif()];
    const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pictures), damage, fc.nat(400), async (picture, changes, cut) => {
        const bytes = Buffer.from(cut < 100 ? picture.subarray(0, cut) : picture);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const answer = await look(bytes);
        expect(['not-a-picture', 'too-large', 'carries-location', 'object']).toContain(
          typeof answer === 'string' ? answer : 'object',
        );
      }),
      { numRuns: 3000 },
    );
  });
});
