import { screen, within } from '@testing-library/react';
import { aModule, fakeCaches, openLearner, type OpenedLearner } from '@web/testing';
import { changeSaver } from '@web/platform/data-saver';
import { homeRoutes } from './home.routes';

const spoken = { ...aModule(), media: [{ hash: 'b'.repeat(64), bytes: 1_800_000, mime: 'audio/ogg' }] };
let app: OpenedLearner;
let caches: ReturnType<typeof fakeCaches>;

const open = async (over = spoken) => {
  app = await openLearner({ at: '/belajar/modul/m3-teks-jualan', routes: homeRoutes, module: over });
};
const row = async () => (await screen.findByText('Suara (1,8 MB)')).closest('li') as HTMLElement;
const save = () => screen.findByRole('button', { name: 'Simpan suara Teks jualan dengan AI di HP' });

beforeEach(() => {
  localStorage.clear();
  caches = fakeCaches();
});
afterEach(() => app.close());

describe('the sound of a module', () => {
  it('is a choice of its own with its own weight, and comes only when she makes it', async () => {
    await open();
    expect(within(await row()).getByText('Pelajaran dibacakan. Tidak ikut tersimpan sendiri.')).toBeTruthy();
    expect(caches.kept.size).toBe(0);
    globalThis.fetch = (async () => new Response('said')) as never;
    await app.user.click(await save());
    expect(await within(await row()).findByText('Ada di HP')).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Hapus suara Teks jualan dengan AI dari HP' }));
    expect(await save()).toBeTruthy();
    expect(caches.kept.size).toBe(0);
  });

  it('never comes while data is saved', async () => {
    changeSaver(true);
    await open();
    const asked = jest.fn();
    globalThis.fetch = asked as never;
    await app.user.click(await save());
    expect(screen.getByText('Penghemat data sedang aktif.')).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('says when there is no signal, and can be tried again', async () => {
    await open();
    globalThis.fetch = (() => Promise.reject(new TypeError('Failed to fetch'))) as never;
    await app.user.click(await save());
    expect(await within(await row()).findByText('Perlu sinyal sebentar. Coba lagi nanti.')).toBeTruthy();
    expect(await save()).toBeTruthy();
  });

  it('is not spoken of where a module has none', async () => {
    await open(aModule() as typeof spoken);
    expect(screen.queryByText(/^Suara/)).toBeNull();
  });
});
