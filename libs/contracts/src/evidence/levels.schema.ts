import { z } from 'zod';
import { DateOnly } from '@contracts/kernel';
import type { GoalView, LevelsView } from './evidence.contract';

const Level = z.literal([0, 1, 2, 3, 4]);
const Mark = z.literal([1, 2, 3, 4]);
const activities = z.array(z.string());
const facts = { entryId: z.string(), at: z.int(), level: Level, superseded: z.boolean() };

const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['quiz', 'scenario', 'lab']), activityId: z.string(), basisPoints: z.int(), ...facts }),
  z.object({ kind: z.literal('instrument'), activityId: z.string(), right: z.int(), asked: z.int(), ...facts }),
  z.object({
    kind: z.literal('criterion'),
    activityId: z.string(),
    submissionId: z.string(),
    versionId: z.string(),
    assessmentId: z.string(),
    criterionId: z.string(),
    mark: Mark,
    ownBusiness: z.boolean(),
    ...facts,
  }),
  z.object({ kind: z.literal('proposal'), reason: z.string(), ...facts }),
]);

const Missing = z.discriminatedUnion('need', [
  z.object({ need: z.enum(['quiz-result', 'scenario-result']), atLeast: z.int(), days: z.literal([1, 2]), activities }),
  z.object({ need: z.literal('second-day'), of: z.enum(['quiz', 'scenario']), atLeast: z.int(), activities }),
  z.object({ need: z.literal('lab-result'), atLeast: z.int(), activities }),
  z.object({ need: z.enum(['task-criterion', 'mentor-on-own-business']), atLeast: Mark, activities }),
  z.object({ need: z.literal('second-activity'), atLeast: Level, activities }),
  z.object({ need: z.literal('mentor-proposal') }),
]);

/** The shape of `LevelsView`, for the document that programs read; the learner's app knows the type alone. */
export const LevelsSchema = z.object({
  rules: z.string(),
  competencies: z.array(
    z.object({
      code: z.string(),
      level: Level,
      reached: z.array(z.object({ level: Level, at: z.int() })),
      evidence: z.array(Evidence),
      enough: z.enum(['one', 'all']),
      missing: z.array(Missing),
    }),
  ),
}) satisfies z.ZodType<LevelsView>;

/** The shape of `GoalView`. */
export const GoalSchema = z.object({
  competency: z.string(),
  targetLevel: z.int(),
  targetOn: DateOnly,
}) satisfies z.ZodType<GoalView>;
