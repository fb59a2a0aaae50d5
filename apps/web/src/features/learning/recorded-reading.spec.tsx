import { fireEvent, screen } from '@testing-library/react';
import type { ModulePackage } from '@contracts/packages';
import { aModule, fakeCaches, moduleIds, openLearner, type OpenedLearner } from '@web/testing';
import { forgetSounds, hasSounds, keepSounds } from './kept-sounds';
import { learningRoutes } from './learning.routes';

const hash = 'b'.repeat(64);
const withSound = (): ModulePackage => {
  const module = aModule();
  return {
    ...module,
    media: [{ hash, bytes: 400_000, mime: 'audio/ogg' }],
    lessons: module.lessons.map((lesson) => ({ ...lesson, audio: { hash, milliseconds: 130_000 } })),
  };
};
const fetchSound = jest.fn(async () => new Response('said'));
let app: OpenedLearner | undefined;
let caches: ReturnType<typeof fakeCaches>;

const open = async (module = withSound()) => {
  const at = `/belajar/pelajaran/${moduleIds.lesson}?bagian=1`;
  return (app = await openLearner({ at, routes: learningRoutes, module }));
};
const press = async (name: RegExp | string) => app?.user.click(await screen.findByRole('button', { name }));
const player = () => screen.findByLabelText<HTMLAudioElement>('Rekaman: Perintah RACIK');

beforeEach(() => {
  caches = fakeCaches();
  fetchSound.mockClear();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
});

describe('a lesson that somebody has read aloud', () => {
  it('says what it weighs, and fetches nothing before she presses', async () => {
    await open();
    expect(screen.getByRole('button', { name: 'Dengarkan rekaman (400 KB)' })).toBeTruthy();
    expect(document.querySelector('audio')).toBeNull();
    expect(app?.api.calls.filter(({ path }) => path.startsWith('/media'))).toEqual([]);
    await press('Dengarkan rekaman (400 KB)');
    expect((await player()).getAttribute('src')).toBe(`/media/${hash}`);
  });

  it('falls silent when she turns to the next part, and is offered there again', async () => {
    await open();
    await press(/^Dengarkan rekaman/);
    await player();
    await press('Lanjut');
    await screen.findByText('Tulis perintah Anda.');
    expect(document.querySelector('audio')).toBeNull();
    expect(screen.getByRole('button', { name: 'Dengarkan rekaman (400 KB)' })).toBeTruthy();
  });

  it('sounds from the phone when it was saved there', async () => {
    globalThis.fetch = fetchSound as never;
    await keepSounds(withSound());
    URL.createObjectURL = () => 'blob:sound';
    await open();
    URL.createObjectURL = () => 'blob:sound';
    await press(/^Dengarkan rekaman/);
    expect((await player()).getAttribute('src')).toBe('blob:sound');
  });

  it('says that it needs signal where it cannot be had, and can be tried again', async () => {
    await open();
    await press(/^Dengarkan rekaman/);
    fireEvent.error(await player());
    expect((await screen.findByRole('alert')).textContent).toContain('Rekaman perlu sinyal');
    await press(/^Dengarkan rekaman/);
    expect(await player()).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers nothing of the kind where nobody has', async () => {
    await open(aModule());
    expect(screen.queryByRole('button', { name: /rekaman/ })).toBeNull();
  });
});

describe('the recordings of a module', () => {
  beforeEach(() => {
    globalThis.fetch = fetchSound as never;
  });
  const shelf = () => [...(caches.kept.get(`melekai-sound-${moduleIds.module}`)?.keys() ?? [])];

  it('are brought once, and forgotten together', async () => {
    expect(await hasSounds(withSound())).toBe(false);
    await keepSounds(withSound());
    await keepSounds(withSound());
    expect(fetchSound).toHaveBeenCalledTimes(1);
    expect(await hasSounds(withSound())).toBe(true);
    await forgetSounds(withSound());
    expect(await hasSounds(withSound())).toBe(false);
    expect(caches.kept.size).toBe(0);
  });

  it('of an earlier version go when those of the new one come', async () => {
    await keepSounds(withSound());
    const newer = { ...withSound(), media: [{ hash: 'c'.repeat(64), bytes: 1, mime: 'audio/ogg' }] };
    expect(await hasSounds(newer)).toBe(false);
    await keepSounds(newer);
    expect(shelf()).toEqual([`/media/${'c'.repeat(64)}`]);
  });

  it.each([
    ['there is no signal', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server has none', async () => new Response('', { status: 404 })],
  ])('stay away when %s, and nothing half of them is kept', async (_, answer) => {
    globalThis.fetch = answer as never;
    await expect(keepSounds(withSound())).rejects.toMatchObject({ name: 'NetworkTrouble' });
    expect(shelf()).toEqual([]);
  });

  it('are not kept where the browser keeps nothing', async () => {
    Object.defineProperty(globalThis, 'caches', { configurable: true, value: undefined });
    await expect(keepSounds(withSound())).rejects.toMatchObject({ name: 'StorageTrouble' });
    expect(await hasSounds(withSound())).toBe(false);
  });
});
