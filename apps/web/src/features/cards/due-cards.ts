import { lazy } from 'react';

/** “Kartu ingat” on home, on the days on which cards wait. */
export const DueCards = lazy(async () => ({ default: (await import('./due-cards.card')).DueCards }));
