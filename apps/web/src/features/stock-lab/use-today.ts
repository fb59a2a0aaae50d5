import type { HomeDocument } from '@contracts/learning';
import { dateText, dayNumber } from '@rules';
import { useDevice } from '@web/platform/device';
import { zoneMinutes } from '@web/platform/format';

/** The day it is in the learner's own zone. */
export function useToday(): string {
  const { clock, store } = useDevice();
  const { zone } = (store.snapshot().home as HomeDocument).person;
  return dateText(dayNumber(clock(), zoneMinutes[zone in zoneMinutes ? (zone as keyof typeof zoneMinutes) : 'WIB']));
}
