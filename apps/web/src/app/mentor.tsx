import type { RouteObject } from 'react-router';
import { startDesk } from './start-desk';

/** Where a mentor's screens come from. */
const routes: RouteObject[] = [];

export const start = (root: HTMLElement): Promise<void> => startDesk(root, 'mentor', () => routes);
