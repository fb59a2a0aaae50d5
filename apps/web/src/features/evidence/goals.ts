import { lazy } from 'react';

/** Her goals with the stairs already climbed; fetched only for somebody who has some. */
export const Goals = lazy(async () => ({ default: (await import('./goals.card')).Goals }));
