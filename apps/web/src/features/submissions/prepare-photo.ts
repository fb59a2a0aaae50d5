/** A photo ready to be kept and sent. */
export type PreparedPhoto = {
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
};

/** Drawing a picture anew at a size and quality; a port, because only a browser can. */
export type Redraw = (picture: ImageBitmap, width: number, height: number, quality: number) => Promise<Blob | null>;

const longestSide = [1280, 1024, 800];
const qualities = [0.82, 0.7, 0.6, 0.5];
const mostBytes = 250_000;

/** The file is no picture this phone can open. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

/**
 * Makes a chosen picture small enough for a weak signal. It is drawn anew, so nothing of the file goes along: no place, no camera, no time.
 */
export async function preparePhoto(
  file: Blob,
  open: (file: Blob) => Promise<ImageBitmap> = openUpright,
  redraw: Redraw = redrawOnCanvas,
): Promise<PreparedPhoto> {
  const picture = await open(file).catch((error: unknown) => {
    throw new NotAPicture('The picture could not be opened.', { cause: error });
  });
  try {
    for (const side of longestSide) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      const width = Math.max(1, Math.round(picture.width * scale));
      const height = Math.max(1, Math.round(picture.height * scale));
      for (const quality of qualities) {
        const blob = await redraw(picture, width, height, quality);
        if (blob && blob.size <= mostBytes) return { bytes: await blob.arrayBuffer(), mime: blob.type, width, height };
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
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
};
