import type { FactCard } from '@labs/copy';
import { ownActs, useHome } from '@web/learning';
import { useSnapshot } from '@web/platform/device';
import { cardOfForms } from './card-of-forms';

/** The Kartu Fakta the learner filled in, the newest on this phone first. */
export function useOwnCard(): FactCard | undefined {
  const home = useHome();
  const snapshot = useSnapshot();
  const saved = ownActs(snapshot).flatMap((act) =>
    act.kind === 'form-saved' ? [(act.payload as { answers: unknown }).answers] : [],
  );
  return cardOfForms([...saved.reverse(), ...Object.values(home.forms)]);
}
