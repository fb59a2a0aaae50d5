import { useEffect, useMemo, useState } from 'react';
import type { HomeEnrolment } from '@contracts/learning';
import { nextStep, type NextStep } from '@rules';
import { outlineOf, useHome, useProgress } from '@web/learning';
import { useDevice, useSnapshot } from '@web/platform/device';
import { partsDoneOf, submissionStates } from '@web/submissions';

/** How many steps of her begun tasks are done; read from the drafts once the screen stands. */
export function usePartsDone(): Readonly<Record<string, number>> {
  const device = useDevice();
  const home = useHome();
  const [partsDone, setPartsDone] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => void partsDoneOf(device, home).then(setPartsDone), [device, home]);
  return partsDone;
}

/** The one thing to do next in an enrolment. */
export function useNextStep(enrolment: HomeEnrolment, partsDone: Readonly<Record<string, number>>): NextStep {
  const home = useHome();
  const snapshot = useSnapshot();
  const progress = useProgress(enrolment);
  return useMemo(
    () => nextStep(outlineOf(enrolment), progress, submissionStates(home, snapshot, enrolment, partsDone)),
    [home, snapshot, enrolment, progress, partsDone],
  );
}
