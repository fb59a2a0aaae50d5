import type { RouteObject } from 'react-router';

export const peopleRoutes = (): RouteObject[] => [
  { path: 'saya', lazy: async () => ({ Component: (await import('./profile.page')).ProfilePage }) },
  { path: 'tanya', lazy: async () => ({ Component: (await import('./ask-officer.page')).AskOfficerPage }) },
];
