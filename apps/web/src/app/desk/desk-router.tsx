import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { AccountPage } from './account.page';
import { DeskErrorPage, DeskNotFoundPage } from './desk-error.page';
import type { DeskDefinition } from './desk-definition';
import { DeskOpening, DeskShell } from './desk-shell';
import { sessionOf } from './session.query';

/** The routes of a desk: its pages inside the one shell, an account page, and an answer for every wrong address. */
export const deskRoutes = (definition: DeskDefinition, client: QueryClient): RouteObject[] => [
  {
    path: definition.home,
    id: 'desk',
    loader: () => client.ensureQueryData(sessionOf(definition)),
    element: <DeskShell definition={definition} client={client} />,
    errorElement: <DeskErrorPage bare />,
    hydrateFallbackElement: <DeskOpening />,
    children: [
      {
        errorElement: <DeskErrorPage />,
        children: [
          ...definition.routes(client),
          { path: 'akun', element: <AccountPage /> },
          { path: '*', element: <DeskNotFoundPage /> },
        ],
      },
    ],
  },
];

export const deskRouter = (definition: DeskDefinition, client: QueryClient) =>
  createBrowserRouter(deskRoutes(definition, client));
