import type { Catalogue } from './catalogue';
import { dayNumber } from './civil-day';
import type { Competency, CompetencyLevel, Evidence, Level } from './level';
import type { LevelFact } from './level-fact';
import { levelFacts } from './level-fact';
import type { LedgerEntry } from './ledger-entry';
import { evidenceOf } from './evidence-of';
import { missingFor } from './missing-for';

/**
 * A learner's levels by levels@2, from all her entries: levels@1 and the results of labs and of questionnaires, which no
 * version before it has.
 *
 * A level is the highest whose rule was ever met: the story is walked from its first entry, and at each moment the newest released
 * assessment of each submission counts. So a level doesn't fall, but voiding an assessment takes back what only it had reached.
 * Days are days in the learner's zone.
 */
export function levelsOf(
  entries: readonly LedgerEntry[],
  catalogue: Catalogue,
  competencies: readonly Competency[],
  zoneOffsetMinutes: number,
): CompetencyLevel[] {
  const facts = levelFacts(entries, catalogue);
  return competencies.map((competency) => levelOf(facts, catalogue, competency, zoneOffsetMinutes));
}

function levelOf(
  facts: readonly LevelFact[],
  catalogue: Catalogue,
  competency: Competency,
  zoneOffsetMinutes: number,
): CompetencyLevel {
  const all: Evidence[] = [];
  const reached: { level: Level; at: number }[] = [];
  let standing: Evidence[] = [];
  for (const fact of facts) {
    const fresh = evidenceOf(fact, competency, reached.length);
    all.push(...fresh);
    standing = [...standing.filter((evidence) => !replaces(fact, evidence)), ...fresh];
    const level = levelMet(standing, zoneOffsetMinutes);
    while (reached.length < level) reached.push({ level: (reached.length + 1) as Level, at: fact.at });
  }
  const level = reached.length as Level;
  return {
    code: competency.code,
    level,
    reached,
    evidence: all.map((evidence) => ({ ...evidence, superseded: !standing.includes(evidence) })),
    ...missingFor(level, competency, standing, activitiesAtTwo(standing, zoneOffsetMinutes), catalogue),
  };
}

function replaces(fact: LevelFact, evidence: Evidence): boolean {
  return (
    fact.kind === 'assessment' && evidence.kind === 'criterion' && evidence.submissionId === fact.released.submissionId
  );
}

function levelMet(standing: readonly Evidence[], zoneOffsetMinutes: number): Level {
  if (standing.some(({ kind }) => kind === 'proposal')) return 4;
  const atTwo = activitiesAtTwo(standing, zoneOffsetMinutes).size;
  // A mark of 3 on the own business is itself one of the two activities.
  if (atTwo >= 2 && standing.some(({ level }) => level === 3)) return 3;
  if (atTwo >= 1) return 2;
  return standing.length > 0 ? 1 : 0;
}

/** The activities with evidence for level 2: a mentor's mark, a lab and a questionnaire at once, quiz and story results from the second day on. */
function activitiesAtTwo(standing: readonly Evidence[], zoneOffsetMinutes: number): Set<string> {
  const atOnce = standing.flatMap((e) =>
    (e.kind === 'criterion' || e.kind === 'lab' || e.kind === 'instrument') && e.level >= 2 ? e.activityId : [],
  );
  const results = standing.flatMap((e) => ((e.kind === 'quiz' || e.kind === 'scenario') && e.level === 2 ? e : []));
  const days = new Set(results.map(({ at }) => dayNumber(at, zoneOffsetMinutes)));
  return new Set([...atOnce, ...(days.size >= 2 ? results.map(({ activityId }) => activityId) : [])]);
}
