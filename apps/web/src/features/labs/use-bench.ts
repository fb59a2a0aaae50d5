import { createContext, use, useCallback, useState } from 'react';
import type { LabActivity, LabName } from '@contracts/packages';
import { modulePath, useModuleName, type KeepTrouble } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { useDraft, type DraftState } from '@web/platform/forms';
import { ActTooLong } from '@web/platform/outbox';
import { StorageTrouble, type NewAct } from '@web/platform/store';
import { showToast } from '@ui';
import { useT } from './labs.messages';
import type { OpenLab } from './load-bench';

const BenchContext = createContext<OpenLab | null>(null);
export const BenchProvider = BenchContext;

/** The bench one works at in a lab. */
export type Bench<Work> = DraftState<Work> & {
  readonly lab: LabName;
  /** The step of a module this is done for; null where it is free practice. */
  readonly activity: LabActivity | null;
  /** The language of what its module says of it. */
  readonly lang: 'id' | 'en' | undefined;
  /** Where the way back leads. */
  readonly back: { readonly to: string; readonly text: string };
  /** Why what was finished could not be kept just now. */
  readonly unkept: KeepTrouble | null;
  /**
   * The work is done: in a module it is queued as evidence, for the mentor to open; in free practice it stays on the phone.
   * True when it is on the disk. `engine` names what it was counted by, such as `copy@1`; `work` is what it counts, which may be less than what lies on the bench.
   */
  readonly finish: (engine: string, work: object) => Promise<boolean>;
};

/** The work that lies on the bench, kept on the phone at each pause; `start` is a clean bench. */
export function useBench<Work extends object>(start: Work): Bench<Work> {
  const open = use(BenchContext);
  if (!open) throw new Error('There is no bench outside a lab.');
  const { lab, step, key } = open;
  const t = useT();
  const { outbox } = useDevice();
  const nameOf = useModuleName();
  const draft = useDraft<Work>(key, open.draft, start);
  const { keep } = draft;
  const [unkept, setUnkept] = useState<KeepTrouble | null>(null);

  const finish = useCallback(
    async (engine: string, work: object): Promise<boolean> => {
      if (!(await keep())) return false;
      try {
        if (step) {
          const { place, activity } = step;
          const act = { enrolmentId: place.enrolment.id, package: place.module.hash, stepId: activity.id };
          await outbox.append([{ ...act, kind: 'lab-finished', payload: { lab, engine, work } } as unknown as NewAct]);
        }
      } catch (error) {
        if (!(error instanceof StorageTrouble) && !(error instanceof ActTooLong)) throw error;
        setUnkept(error);
        return false;
      }
      setUnkept(null);
      showToast({ words: t(step ? 'finished' : 'kept') });
      return true;
    },
    [keep, outbox, step, lab, t],
  );

  return {
    ...draft,
    lab,
    activity: step?.activity ?? null,
    lang: step?.place.module.packageLang,
    back: step
      ? { to: modulePath(step.place.module), text: nameOf(step.place.module) }
      : { to: '/belajar/lab', text: t('title') },
    unkept,
    finish,
  };
}
