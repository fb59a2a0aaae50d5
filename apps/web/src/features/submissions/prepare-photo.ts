import { savesData } from '@web/platform/data-saver';

/** A photo ready to be kept and sent. */
export type PreparedPhoto = {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
};

/** Drawing a picture anew at a size and quality; a port, because only a browser can. */
export type Redraw = (picture: ImageBitmap, width: number, height: number, quality: number) => Promise<Blob | null>;

const qualities = [0.82, 0.7, 0.6, 0.5];
/** What a photo may measure at its longest side, best first, and weigh; a mentor can still judge a product on the smaller one. */
export const usualSize = { longestSide: [1280, 1024, 800], bytes: 250_000 };
export const savedSize = { longestSide: [960, 800, 640], bytes: 120_000 };

/** The file is no picture this phone can open. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

/**
 * Makes a chosen picture small enough for a weak signal. It is drawn anew, so nothing of the file goes along: no place, no camera, no time.
 */
export async function preparePhoto(
  file: Blob,
  size = usualSize,
  open: (file: Blob) => Promise<ImageBitmap> = openUpright,
  redraw: Redraw = redrawOnCanvas,
): Promise<PreparedPhoto> {
  const picture = await open(file).catch((error: unknown) => {
    throw new NotAPicture('The picture could not be opened.', { cause: error });
  });
  try {
    for (const side of size.longestSide) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      const width = Math.max(1, Math.round(picture.width * scale));
      const height = Math.max(1, Math.round(picture.height * scale));
      for (const quality of qualities) {
        const blob = await redraw(picture, width, height, quality);
        if (blob && blob.size <= size.bytes) return { bytes: await blob.arrayBuffer(), mime: blob.type, width, height };
      }
    }
  } finally {
    picture.close();
  }
  throw new NotAPicture('The picture could not be made small enough.');
}

/** The way the camera was held is in the data that is left behind, so the picture is turned first. */
const openUpright = (file: Blob): Promise<ImageBitmap> =>
  // Old browsers don't know the option and turn the picture by themselves.
  createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => createImageBitmap(file));

const redrawOnCanvas: Redraw = (picture, width, height, quality) => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // Transparent pictures would come out black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  const drawn = (mime: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, quality));
  // A third lighter. A browser that cannot write it answers with a PNG instead.
  return drawn('image/webp').then((blob) => (blob?.type === 'image/webp' ? blob : drawn('image/jpeg')));
};

/** The size that photos have on this phone. */
export const sizeWanted = () => (savesData() ? savedSize : usualSize);

/** What a photo of a task costs of her quota at most. */
export const mostPerPhoto = (): number => sizeWanted().bytes;
