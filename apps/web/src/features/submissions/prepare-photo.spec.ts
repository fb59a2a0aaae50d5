import { NotAPicture, preparePhoto, savedSize, usualSize, type Redraw } from './prepare-photo';

const picture = (width: number, height: number) => async () =>
  ({ width, height, close: () => undefined }) as ImageBitmap;
const blob = (size: number): Blob =>
  ({ size, type: 'image/jpeg', arrayBuffer: async () => new ArrayBuffer(size) }) as Blob;
const file = new Blob(['x']);

describe('preparePhoto', () => {
  it('draws a photo anew at 1280 pixels, so that nothing of the file goes along', async () => {
    const redraw = jest.fn<ReturnType<Redraw>, Parameters<Redraw>>(async () => blob(200_000));
    await expect(preparePhoto(file, usualSize, picture(4000, 3000), redraw)).resolves.toMatchObject({
      width: 1280,
      height: 960,
      mime: 'image/jpeg',
    });
  });

  it('goes out smaller where data is saved, and lighter than half', async () => {
    const redraw: Redraw = async (_picture, width) => blob(width > 800 ? 130_000 : 110_000);
    const { width, bytes } = await preparePhoto(file, savedSize, picture(4000, 3000), redraw);
    expect([width, bytes.byteLength]).toEqual([800, 110_000]);
  });

  it('does not make a small picture larger', async () => {
    await expect(preparePhoto(file, usualSize, picture(300, 200), async () => blob(10_000))).resolves.toMatchObject({
      width: 300,
      height: 200,
    });
  });

  it('lowers quality first and size then, until it is light enough', async () => {
    const tried: string[] = [];
    const redraw: Redraw = async (_picture, width, _height, quality) => {
      tried.push(`${width}@${quality}`);
      return blob(width > 1024 || quality > 0.6 ? 400_000 : 240_000);
    };
    await expect(preparePhoto(file, usualSize, picture(4000, 3000), redraw)).resolves.toMatchObject({ width: 1024 });
    expect(tried).toEqual(['1280@0.82', '1280@0.7', '1280@0.6', '1280@0.5', '1024@0.82', '1024@0.7', '1024@0.6']);
  });

  it('refuses what is no picture, and what stays too heavy', async () => {
    await expect(
      preparePhoto(file, usualSize, () => Promise.reject(new DOMException('no', 'InvalidStateError'))),
    ).rejects.toBeInstanceOf(NotAPicture);
    await expect(preparePhoto(file, usualSize, picture(9000, 9000), async () => blob(900_000))).rejects.toBeInstanceOf(
      NotAPicture,
    );
  });
});
