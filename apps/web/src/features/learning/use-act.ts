import { useCallback, useState } from 'react';
import type { ActKind, ActPayload } from '@contracts/learning';
import { useDevice } from '@web/platform/device';
import { ActTooLong } from '@web/platform/outbox';
import { StorageTrouble, type Act, type NewAct } from '@web/platform/store';
import type { StepPlace } from './home-steps.rules';

type Extras = {
  readonly photoIds?: readonly string[];
  readonly drafts?: readonly { readonly key: string; readonly value: unknown }[];
};

/** Why something could not be kept just now; nothing that was written is gone. */
export type KeepTrouble = StorageTrouble | ActTooLong;

/** Notes what the learner does in a step; answers the act, or null with the reason in `trouble`. */
export function useAct({ enrolment, module, step }: StepPlace) {
  const { outbox } = useDevice();
  const [trouble, setTrouble] = useState<KeepTrouble | null>(null);

  const act = useCallback(
    async <Kind extends ActKind>(kind: Kind, payload: ActPayload<Kind>, extras: Extras = {}): Promise<Act | null> => {
      try {
        const whole = {
          enrolmentId: enrolment.id,
          package: module.hash,
          stepId: step.id,
          kind,
          payload,
        } as unknown as NewAct;
        const [kept] = await outbox.append([whole], extras);
        setTrouble(null);
        return kept ?? null;
      } catch (error) {
        if (!(error instanceof StorageTrouble) && !(error instanceof ActTooLong)) throw error;
        setTrouble(error);
        return null;
      }
    },
    [outbox, enrolment.id, module.hash, step.id],
  );
  return { act, trouble };
}
