import { useMemo } from 'react';
import type { HomeDocument, HomeEnrolment } from '@contracts/learning';
import type { Progress } from '@rules';
import { useDevice, useSnapshot } from '@web/platform/device';
import type { Act, Snapshot } from '@web/platform/store';
import { shelfOf } from './package-shelf';
import { progressIn } from './progress.rules';

/** The home document; the app does not open without one. */
export function useHome(): HomeDocument {
  const { home } = useSnapshot();
  if (!home) throw new Error('The app is open without a home document.');
  return home;
}

/** What this phone has done that the home document does not contain, oldest first. */
export const ownActs = ({ known, queued }: Snapshot): Act[] => [...known, ...queued].map(({ act }) => act);

/** How far an enrolment is, what was done a moment ago included. */
export function useProgress(enrolment: HomeEnrolment): Progress {
  const { store } = useDevice();
  const snapshot = useSnapshot();
  const home = useHome();
  return useMemo(
    () => progressIn(home, enrolment, ownActs(snapshot), shelfOf(store).catalogue()),
    [home, enrolment, snapshot, store],
  );
}
