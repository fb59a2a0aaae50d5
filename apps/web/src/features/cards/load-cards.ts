import type { HomeDocument } from '@contracts/learning';
import type { Zone } from '@contracts/kernel';
import type { PackagedCard } from '@contracts/packages';
import type { CardMemories, LearntCard } from '@rules';
import { modulesOnPhone, ownActs, progressIn, withdrawnFrom } from '@web/learning';
import type { Device } from '@web/platform/device';
import { calendarOf, zoneMinutes } from '@web/platform/format';
import type { Draft } from '@web/platform/store';

export type Card = LearntCard & Pick<PackagedCard, 'ask' | 'answer' | 'why'>;

/** Where the phone remembers them. They are between her and her memory: nothing of it is sent. */
export const memoriesKey = 'cards';

export type Cards = {
  /** Those whose lesson she has done, as far as their module is on this phone. */
  readonly cards: readonly Card[];
  readonly draft: Draft | undefined;
  readonly memories: CardMemories;
  /** The calendar day of now in her zone. */
  readonly today: number;
};

export async function loadCards(device: Device): Promise<Cards> {
  const { store, clock } = device;
  const snapshot = store.snapshot();
  const home = snapshot.home as HomeDocument;
  const offset = zoneMinutes[home.person.zone as Zone] ?? zoneMinutes.WIB;
  const acts = ownActs(snapshot);
  const [modules, draft] = await Promise.all([modulesOnPhone(device), store.readDraft(memoriesKey)]);
  const cards = modules.flatMap(({ enrolment, module }) => {
    const { items } = progressIn(home, enrolment, acts, {});
    return (module.cards ?? []).flatMap(({ id, lesson, ask, answer, why }) => {
      const item = items[lesson];
      if (!item?.done || item.lastAt === null || withdrawnFrom(home, { enrolment }, lesson)) return [];
      return [{ id, ask, answer, why, learntOn: calendarOf(item.lastAt, offset).dayNumber }];
    });
  });
  return {
    cards,
    draft,
    memories: (draft?.value ?? {}) as CardMemories,
    today: calendarOf(clock(), offset).dayNumber,
  };
}
