import type { Page } from '@playwright/test';

/** What a camera writes into a photo and what nobody else should read: shows whether it went along. */
export const cameraNote = 'Rumah Bu Sari, 3.5952 LU 98.6722 BT';

/** A photo as a phone takes it: some megapixels, held upright, with a note of the place in its EXIF. Each seed is another photo. */
export async function aPhoto(page: Page, seed = 0): Promise<Buffer> {
  const address = await page.evaluate((shift) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser does not draw.');
    // Many small pieces, so that it goes in several pieces over the wire too.
    for (let i = 0; i < 4000; i += 1) {
      context.fillStyle = `hsl(${((i + shift) * 37) % 360} 60% ${30 + ((i * 13) % 50)}%)`;
      context.fillRect((i * 7919) % 1600, (i * 104_729) % 1200, 40, 30);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  }, seed);
  return withExif(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}

/** Puts an EXIF block behind the first two bytes of a JPEG: turned by 90°, and the note. */
function withExif(jpeg: Buffer): Buffer {
  const note = Buffer.from(`${cameraNote}\0`, 'ascii');
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const header = Buffer.from('II*\0\x08\0\0\0\x02\0', 'latin1');
  const tiff = Buffer.concat([
    header,
    entry(0x010e, 2, note.length, header.length + 2 * 12 + 4),
    entry(0x0112, 3, 1, 6),
    Buffer.alloc(4),
    note,
  ]);
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, payload, jpeg.subarray(2)]);
}
