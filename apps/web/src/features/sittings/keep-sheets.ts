import type { HomeEnrolment, HomeModule } from '@contracts/learning';
import type { SittingView } from '@contracts/sittings';
import type { Device } from '@web/platform/device';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';

type Place = { readonly enrolment: Pick<HomeEnrolment, 'id'>; readonly module: HomeModule };

const sheetKey = (enrolmentId: string, stepId: string): string => `sitting/${enrolmentId}/${stepId}`;

/** What a step asks, as far as this phone has it. */
export const readSheet = ({ store }: Device, enrolmentId: string, stepId: string) =>
  store.readPackage(sheetKey(enrolmentId, stepId)) as Promise<SittingView | undefined>;

/** What a step asks: from the phone, or fetched once and kept. Throws NetworkTrouble without either, ProblemError for a refusal. */
export async function takeSheet(device: Device, enrolmentId: string, stepId: string): Promise<SittingView> {
  const kept = await readSheet(device, enrolmentId, stepId);
  if (kept) return kept;
  const sitting = await send<SittingView>('/api/me/sittings', { method: 'POST', body: { enrolmentId, stepId } });
  try {
    await device.store.savePackage(sheetKey(enrolmentId, stepId), sitting);
  } catch (error) {
    // A full phone can still answer it now, as long as there is signal.
    if (!(error instanceof StorageTrouble)) throw error;
  }
  return sitting;
}

/** Brings the questionnaires of a module ahead, so that they can be answered without signal. What does not come now is asked for when it is opened. */
export async function keepSheets(device: Device, { enrolment, module }: Place): Promise<void> {
  for (const { id, kind } of module.steps) {
    if (kind !== 'instrument') continue;
    try {
      await takeSheet(device, enrolment.id, id);
    } catch (error) {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    }
  }
}
