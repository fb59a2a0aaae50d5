import ExifReader from 'exifreader';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { frameOf, type PictureType } from './picture-frame';

export type Picture = { readonly mime: PictureType; readonly width: number; readonly height: number };
export type PictureLimits = { readonly bytes: number; readonly pixels: number };

/** Why bytes are not a picture that may be kept. */
export type PictureFault = 'not-a-picture' | 'too-large' | 'carries-location';

const types: readonly string[] = ['image/jpeg', 'image/webp', 'image/avif'] satisfies PictureType[];

/** Looks at bytes, not at what somebody calls them: which picture they are, or why they may not be kept. */
export async function inspectPicture(bytes: Buffer, limits: PictureLimits): Promise<Picture | PictureFault> {
  if (bytes.length > limits.bytes) return 'too-large';
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!isPictureType(mime)) return 'not-a-picture';
  const frame = frameOf(bytes, mime);
  if (frame === 'broken') return 'not-a-picture';
  const size = measure(bytes);
  if (!size) return 'not-a-picture';
  if (Math.max(size.width, size.height) > limits.pixels) return 'too-large';
  return frame === 'carries-more' || tellsOfItsMaker(bytes) ? 'carries-location' : { mime, ...size };
}

const isPictureType = (mime: string): mime is PictureType => types.includes(mime);

function measure(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch (error) {
    // The library has no error of its own for bytes that it cannot measure.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A second pair of eyes beside the frame: what a reader of such data would find. */
function tellsOfItsMaker(bytes: Buffer): boolean {
  try {
    const { exif, gps, xmp, iptc, photoshop, makerNotes, Thumbnail } = ExifReader.load(bytes, { expanded: true });
    return [exif, gps, xmp, iptc, photoshop, makerNotes, Thumbnail].some((found) => found !== undefined);
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return false;
    throw error;
  }
}
