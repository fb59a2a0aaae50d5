import { z } from 'zod';
import type { CompetencyLevel } from '@rules';
import { DateOnly, defineProblems } from '@contracts/kernel';

/**
 * The competencies that the learner's curricula teach or that she has evidence for, folded from her ledger by the named rule set:
 * level, when each level was reached, the evidence and what the next level still needs. Times are milliseconds since the epoch.
 */
export type LevelsView = { readonly rules: string; readonly competencies: readonly CompetencyLevel[] };

export type GoalView = { readonly competency: string; readonly targetLevel: number; readonly targetOn: string };

export const SetGoalRequest = z.object({ targetLevel: z.number().int().min(1).max(4), targetOn: DateOnly });
export type SetGoalRequest = z.infer<typeof SetGoalRequest>;

export const evidenceProblems = defineProblems('evidence', {
  'competency-unknown': {
    status: 404,
    title: { id: 'Kompetensi ini tidak ada di kerangka Anda.', en: 'This competency is not in your framework.' },
  },
  'goal-in-the-past': { status: 422, title: { id: 'Tanggal tujuan sudah lewat.', en: 'The goal date has passed.' } },
});
