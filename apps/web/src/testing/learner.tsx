import 'fake-indexeddb/auto';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { Suspense } from 'react';
import { createMemoryRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { HomeDocument } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import { DeviceProvider, type Device } from '@web/platform/device';
import { FrameProvider } from '@web/platform/frame';
import { httpCourier, Outbox } from '@web/platform/outbox';
import { LearnerStore, type Act, type NewAct } from '@web/platform/store';
import { ToastRegion } from '@ui';
import { aHome } from './a-home.given';
import { aModule, moduleHash } from './a-module.given';
import { fakeApi, type FakeApi, type FakeRoutes } from './fake-api';

configure({ asyncUtilTimeout: 10_000 });

export type OpenedLearner = {
  readonly user: UserEvent;
  readonly device: Device;
  readonly api: FakeApi;
  /** What the server was sent, oldest first. */
  readonly sent: () => readonly Act[];
  /** What the phone still has to send. */
  readonly queued: () => readonly Act[];
  /** Notes acts as a screen would. */
  readonly learn: (...acts: NewAct[]) => Promise<void>;
  readonly address: () => string;
  /** Closes the app and opens it again on the same phone, at the same address or another. */
  readonly reopen: (at?: string, changed?: { readonly offline: boolean }) => Promise<OpenedLearner>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly at: string;
  readonly routes: (device: Device) => RouteObject[];
  readonly home?: HomeDocument;
  /** The package behind the home document's module. */
  readonly module?: ModulePackage;
  readonly api?: FakeRoutes;
  readonly offline?: boolean;
  /** Whether the module's package is on the phone already. */
  readonly packed?: boolean;
  readonly now?: string;
};

/** Opens a feature's screens at an address, with the real store and outbox, on a phone of its own; the frame around them is bare. */
export async function openLearner(options: Options): Promise<OpenedLearner> {
  globalThis.indexedDB = new IDBFactory();
  const { home = aHome(), module = aModule(), packed = true, now = '2026-11-20T02:00:00Z' } = options;
  const store = await LearnerStore.open(ownerOf(home));
  await store.saveHome(home, 'etag', Date.parse(now));
  if (packed) await store.savePackage(moduleHash, module);
  await store.close();
  return show(options, home, now);
}

async function show(options: Options, home: HomeDocument, now: string): Promise<OpenedLearner> {
  const sent: Act[] = [];
  const api = fakeApi({
    'POST /api/sync': ({ body }) => {
      const acts = (body as { entries: Act[] }).entries;
      sent.push(...acts);
      return {
        answers: acts.map(({ id }) => ({ id, answer: 'accepted' })),
        cursor: home.cursor + sent.length,
        news: false,
      };
    },
    'GET /api/me/learning': () => home,
    'GET /packages/:id': ({ id }) => (id.startsWith(moduleHash) ? (options.module ?? aModule()) : aFramework),
    ...options.api,
  });
  api.offline = options.offline ?? false;
  // Of these jsdom has none, and nothing here depends on what they do.
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollTo = () => undefined;
  URL.createObjectURL = () => 'blob:photo';
  URL.revokeObjectURL = () => undefined;

  const store = await LearnerStore.open(ownerOf(home));
  const clock = () => Date.parse(now);
  const outbox = new Outbox({
    store,
    clock,
    courier: httpCourier,
    random: () => 0.5,
    oneAtATime: (_name, work) => work(),
    later: () => () => undefined,
    build: 'test',
  });
  const device: Device = { store, outbox, clock };
  const shell = (
    <DeviceProvider device={device}>
      <FrameProvider frame={bareFrame}>
        <Suspense fallback="…">
          <Outlet />
        </Suspense>
        <ToastRegion closeLabel="Tutup" />
      </FrameProvider>
    </DeviceProvider>
  );
  const notOpened = <h1>Tidak bisa dibuka</h1>;
  const elsewhere = { path: '*', element: <h1>Halaman lain</h1> };
  const router = createMemoryRouter(
    [
      {
        path: '/belajar',
        element: shell,
        hydrateFallbackElement: <></>,
        children: [{ errorElement: notOpened, children: [...options.routes(device), elsewhere] }],
      },
    ],
    { initialEntries: [options.at] },
  );
  const view = render(<RouterProvider router={router} />);
  await screen.findByRole('heading', { level: 1 });

  const close = async () => {
    view.unmount();
    outbox.stop();
    // What a page hands to the browser as it goes is still written.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await store.close();
  };
  return {
    user: userEvent.setup(),
    device,
    api,
    sent: () => sent,
    queued: () => store.snapshot().queued.map(({ act }) => act),
    learn: (...acts) => act(async () => void (await outbox.append(acts))),
    address: () => router.state.location.pathname + router.state.location.search,
    reopen: async (at = router.state.location.pathname + router.state.location.search, changed) => {
      await close();
      return show({ ...options, at, ...changed }, home, now);
    },
    close,
  };
}

const bareFrame = { skip: 'Langsung ke isi', brand: 'MelekAI', end: null, places: null, notice: null, foot: null };

const ownerOf = ({ agency, person }: HomeDocument) => ({ agencyId: agency.id, personId: person.id });

const both = (words: string) => ({ id: words, en: words });

/** As much of a framework as a few pages show. */
export const aFramework = {
  code: 'kla-umkm',
  version: 1,
  title: both('Literasi AI UMKM'),
  levels: ['Mengenal', 'Mencoba', 'Mandiri', 'Membimbing'].map((name, index) => ({
    level: index + 1,
    name: both(name),
    meaning: both(name),
  })),
  areas: [
    {
      code: 'B',
      title: both('Membuat konten dengan AI'),
      competencies: [
        {
          code: 'B1',
          kind: 'skill',
          core: 'path',
          title: both('Menulis perintah yang jelas'),
          indicators: [
            both('menyebut 5 bahan RACIK'),
            both('menulis perintah dengan formulir RACIK'),
            both('menulis tanpa formulir'),
            both('membuat 3 perintah siap pakai untuk tim'),
          ],
        },
      ],
    },
  ],
};
