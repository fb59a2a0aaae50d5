import { advertEngine, nextSeed, usualTax, type AdvertWork, type Scenario } from '@labs/adverts';
import type { Bench } from '@web/labs';

/** What lies on the bench: the work, where one stands in it, and what is typed but not checked yet. */
export type AdvertDesk = AdvertWork & {
  readonly at: 'choose' | 'who' | 'what' | 'stop' | 'week' | 'ask' | 'truth';
  /** The question one is at, from 0. */
  readonly asked: number;
  readonly checked: boolean;
  readonly typed: Readonly<Record<string, string>>;
  /** Names this sitting at the bench, from the first week that is drawn for it; other weeks than the story's follow from it. */
  readonly session?: string;
};

export type AdvertBench = Bench<AdvertDesk>;

/** The week each story is told with, for everybody the same. */
const firstSeeds = { gajian: 4, murah: 1, dua: 6 } as const satisfies Record<Scenario, number>;

/** A clean bench with the plan that the story begins with. */
export const startDesk = (scenario: Scenario): AdvertDesk => ({
  engine: advertEngine,
  scenario,
  levers: {
    budget: scenario === 'dua' ? 70_000 : 100_000,
    area: 'sempit',
    pictures: scenario === 'dua' ? ['jelas', 'jelas2'] : ['jelas'],
    goal: 'pesan',
    days: 7,
  },
  seed: firstSeeds[scenario],
  tax: usualTax,
  stop: null,
  stoppedAfter: null,
  answers: {},
  at: 'choose',
  asked: 0,
  checked: false,
  typed: {},
});

/** The desk for the same plan in another week, or for a changed plan: nothing of the old week is answered any more. */
export const unanswered = (desk: AdvertDesk, changes: Partial<AdvertDesk>): AdvertDesk => ({
  ...desk,
  stoppedAfter: null,
  answers: {},
  asked: 0,
  checked: false,
  typed: { ...(desk.typed['stop.spend'] !== undefined && stopTyped(desk)) },
  ...changes,
});

/** The same plan in another week, drawn for this sitting alone; `newSession` names it where it has no name yet. */
export const inAnotherWeek = (desk: AdvertDesk, newSession: string): AdvertDesk => {
  const session = desk.session ?? newSession;
  return unanswered(desk, { session, seed: nextSeed(session, desk.seed), at: 'week' });
};

const stopTyped = ({ typed }: AdvertDesk) => ({
  'stop.spend': typed['stop.spend'] ?? '',
  'stop.orders': typed['stop.orders'] ?? '',
});
