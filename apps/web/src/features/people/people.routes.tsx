import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const peopleRoutes = ({ store }: Device): RouteObject[] => [
  { path: 'saya', lazy: async () => ({ Component: (await import('./profile.page')).ProfilePage }) },
  {
    path: 'saya/kunci',
    lazy: async () => {
      const { LockPage, loadLock } = await import('./lock.page');
      return { Component: LockPage, loader: loadLock(store.owner) };
    },
  },
  { path: 'tanya', lazy: async () => ({ Component: (await import('./ask-officer.page')).AskOfficerPage }) },
];
