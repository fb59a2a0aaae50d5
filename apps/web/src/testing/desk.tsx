import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Suspense } from 'react';
import { createMemoryRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { SessionView } from '@contracts/auth';
import { permissionsOf, type Role } from '@contracts/kernel';
import { deskQueryClient, DeskProvider, LocalShelf } from '@web/platform/desk';
import { ToastRegion } from '@ui';

// Roles are slow to find in a whole page, and slower on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** Somebody at a desk of a fictional agency in Medan. */
export function aSession({
  name = 'Budi',
  roles = ['mentor'] as readonly Role[],
  personId = '0b7c1f60-0000-7000-8000-000000000001',
} = {}): SessionView {
  const agency = {
    id: '0b7c1f60-0000-7000-8000-0000000000aa',
    name: 'Dinas Contoh',
    zone: 'WIB' as const,
    isDemo: false,
  };
  return {
    accountId: '0b7c1f60-0000-7000-8000-0000000000bb',
    personId,
    name,
    honorific: null,
    locale: 'id',
    zone: 'WIB',
    agency,
    agencies: [agency],
    roles: [...roles],
    permissions: [...permissionsOf(roles)],
    noticeAnswered: true,
  };
}

export type RenderedDesk = { readonly user: UserEvent; readonly address: () => string; readonly close: () => void };

type Options = {
  readonly home: string;
  readonly routes: (client: QueryClient) => RouteObject[];
  readonly at: string;
  readonly session?: SessionView;
  /** What time it is, for good. */
  readonly now?: string;
};

/** Opens a desk's pages at an address, with a real router and a real query client; the frame around them is bare. */
export function renderDesk({
  home,
  routes,
  at,
  session = aSession(),
  now = '2026-11-23T01:00:00.000Z',
}: Options): RenderedDesk {
  const client = deskQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const desk = {
    session,
    home,
    clock: () => Date.parse(now),
    shelf: new LocalShelf(session.personId),
    frame: {
      skip: 'Langsung ke isi',
      brand: 'MelekAI',
      person: session.name,
      menuLabel: 'Menu',
      menu: null,
      notice: null,
      foot: null,
    },
  };
  const shell = (
    <DeskProvider desk={desk}>
      <Suspense fallback="…">
        <Outlet />
      </Suspense>
      <ToastRegion closeLabel="Tutup" />
    </DeskProvider>
  );
  const router = createMemoryRouter(
    [{ path: home, element: shell, hydrateFallbackElement: <></>, children: routes(client) }],
    { initialEntries: [at] },
  );
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return {
    user: userEvent.setup(),
    address: () => router.state.location.pathname + router.state.location.search,
    close: () => {
      view.unmount();
      client.clear();
    },
  };
}
