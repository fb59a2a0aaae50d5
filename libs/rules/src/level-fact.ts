import type { Catalogue, RubricCriterion } from './catalogue';
import { findActivity, findLab } from './catalogue';
import type { InstrumentEvidence, LedgerEntry } from './ledger-entry';
import { isDecision } from './ledger-entry';
import { orderEntries } from './order-entries';
import { scoreQuiz } from './score-quiz';
import { scoreScenario } from './score-scenario';

type Released = Extract<LedgerEntry, { kind: 'assessment-released' }>['payload'];

/** An entry that can move a level, scored or looked up once for all competencies. */
export type LevelFact = { readonly entryId: string; readonly at: number } & (
  | {
      readonly kind: 'quiz' | 'scenario' | 'lab';
      readonly activityId: string;
      readonly competencies: readonly string[];
      readonly basisPoints: number;
    }
  | {
      readonly kind: 'instrument';
      readonly activityId: string;
      readonly shows: InstrumentEvidence;
    }
  | {
      readonly kind: 'assessment';
      readonly activityId: string;
      readonly criteria: readonly RubricCriterion[];
      readonly released: Released;
    }
  | { readonly kind: 'proposal'; readonly competency: string; readonly level: number; readonly reason: string }
);

/** The entries that can move a level, in the ledger's order, without voided assessments: those count as never given. */
export function levelFacts(entries: readonly LedgerEntry[], catalogue: Catalogue): LevelFact[] {
  const voided = new Set(
    entries.flatMap((entry) => (entry.kind === 'assessment-voided' ? entry.payload.assessmentId : [])),
  );
  // Before they are put in order: what says nothing about levels must not even move the place of a later decision.
  const standing = entries.filter((entry) =>
    entry.kind === 'assessment-released'
      ? !voided.has(entry.payload.assessmentId)
      : entry.kind === 'level-proposed' || !isDecision(entry),
  );
  return orderEntries(standing).flatMap((entry): LevelFact | [] => {
    const common = { entryId: entry.id, at: entry.occurredAt };
    switch (entry.kind) {
      case 'quiz-answered': {
        const quiz = findActivity(catalogue, entry, 'quiz');
        if (!quiz) return [];
        const { basisPoints } = scoreQuiz(quiz, entry.payload.answers);
        return { ...common, kind: 'quiz', activityId: quiz.id, competencies: quiz.evidence, basisPoints };
      }
      case 'scenario-played': {
        const scenario = findActivity(catalogue, entry, 'scenario');
        const score = scenario && scoreScenario(scenario, entry.payload.path);
        if (!score || 'refused' in score || !score.finished) return [];
        const { id, evidence } = scenario;
        return { ...common, kind: 'scenario', activityId: id, competencies: evidence, basisPoints: score.basisPoints };
      }
      case 'lab-finished': {
        const lab = findLab(catalogue, entry);
        const { basisPoints } = entry.payload;
        if (!lab || typeof basisPoints !== 'number') return [];
        return { ...common, kind: 'lab', activityId: lab.id, competencies: lab.evidence, basisPoints };
      }
      case 'instrument-answered': {
        const instrument = findActivity(catalogue, entry, 'instrument');
        const { shows } = entry.payload;
        return instrument && shows ? { ...common, kind: 'instrument', activityId: instrument.id, shows } : [];
      }
      case 'assessment-released': {
        const task = findActivity(catalogue, entry, 'practice-task');
        if (!task) return [];
        return { ...common, kind: 'assessment', activityId: task.id, criteria: task.criteria, released: entry.payload };
      }
      case 'level-proposed': {
        const { competency, level, reason } = entry.payload;
        return { ...common, kind: 'proposal', competency, level, reason };
      }
      default:
        return [];
    }
  });
}
