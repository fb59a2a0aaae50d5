import { lazy } from 'react';
import type { Device } from '@web/platform/device';

/** Fetched only for somebody who has goals: the card, and the names of what she wants to reach. */
export async function loadGoals(device: Device): Promise<void> {
  const [{ loadFramework }] = await Promise.all([import('./framework'), import('./goals.card')]);
  await loadFramework(device);
}

/** Her goals with the stairs already climbed. */
export const Goals = lazy(async () => ({ default: (await import('./goals.card')).Goals }));
