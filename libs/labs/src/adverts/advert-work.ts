import * as z from 'zod/mini';
import { largestSeed } from './luck';
import { areas, goals, leverLimits, pictures, scenarios, usualTax } from './scenarios';

/** The number of this engine: a changed result is a new number. */
export const advertEngine = 'adverts@1';

const names = <Table extends object>(table: Table) => Object.keys(table) as [keyof Table & string];
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const orders = whole(-10_000, 10_000);
const rupiah = whole(-10_000_000, 10_000_000);

/** What the learner sets: `budget` per picture, in rupiah without tax; with two pictures each has its own. */
const AdvertLevers = z.object({
  budget: whole(0, leverLimits.budget).check(z.multipleOf(leverLimits.budgetStep)),
  area: z.enum(names(areas)),
  pictures: z.array(z.enum(names(pictures))).check(z.minLength(1), z.maxLength(2)),
  goal: z.enum(names(goals)),
  days: whole(leverLimits.fewestDays, leverLimits.mostDays),
});
export type AdvertLevers = z.infer<typeof AdvertLevers>;

/** Her own brake, checked each day: stop once `spend` rupiah with tax are gone and the advert brought fewer than `fewerThan` orders. */
const StopRule = z.object({ spend: whole(1, 1_000_000), fewerThan: whole(1, 1_000) });

export const conclusions = ['worked', 'failed', 'unknown', 'not-my-area', 'promising'] as const;
export type Conclusion = (typeof conclusions)[number];

/** Her answers to the eight questions; what is missing is not answered yet. `none`: nothing to divide by. */
export const AdvertAnswers = z.object({
  paid: z.optional(rupiah),
  costPerClick: z.optional(z.union([rupiah, z.literal('none')])),
  rise: z.optional(z.object({ book: orders, app: orders })),
  comparison: z.optional(orders),
  /** With one picture: the estimate and its range, or that the comparison is too small for one. */
  extra: z.optional(z.union([z.object({ whole: orders, low: orders, high: orders }), z.literal('too-small')])),
  /** With two pictures instead: whether their difference is more than chance. */
  difference: z.optional(z.enum(['enough', 'chance'])),
  worth: z.optional(
    z.object({ perExtra: z.union([rupiah, z.literal('none')]), verdict: z.enum(['profit', 'loss', 'unknown']) }),
  ),
  conclusion: z.optional(z.enum(conclusions)),
  next: z.optional(z.string().check(z.maxLength(800))),
});
export type AdvertAnswers = z.infer<typeof AdvertAnswers>;

/** What is kept and sent of a week in the simulator; everything else is computed from it again. `tax` in basis points. */
export const AdvertWork = z
  .object({
    engine: z.literal(advertEngine),
    scenario: z.enum(names(scenarios)),
    levers: AdvertLevers,
    seed: whole(0, largestSeed),
    tax: z._default(whole(0, 10_000), usualTax),
    stop: z._default(z.nullable(StopRule), null),
    /** The day after which she stopped the advert; `null` when it ran to its end. */
    stoppedAfter: z._default(z.nullable(whole(1, leverLimits.mostDays)), null),
    answers: z._default(AdvertAnswers, {}),
  })
  .check(
    z.refine(({ scenario, levers }) => levers.pictures.length === scenarios[scenario].pictures, {
      path: ['levers', 'pictures'],
    }),
    z.refine(({ levers }) => levers.pictures[0] !== levers.pictures[1], { path: ['levers', 'pictures'] }),
    z.refine(({ stoppedAfter, levers }) => stoppedAfter === null || stoppedAfter < levers.days, {
      path: ['stoppedAfter'],
    }),
  );
export type AdvertWork = z.infer<typeof AdvertWork>;
