import type { LedgerEntry } from './ledger-entry';
import type { QuizKey } from './score-quiz';
import type { ScenarioKey } from './score-scenario';

/** A criterion of a rubric, as far as rules read it. */
export type RubricCriterion = {
  readonly id: string;
  readonly safety: boolean;
  readonly competencies: readonly string[];
};

type Form = { readonly id: string; readonly kind: 'form' };
type Quiz = QuizKey & { readonly id: string; readonly kind: 'quiz'; readonly evidence: readonly string[] };
type Scenario = ScenarioKey & { readonly id: string; readonly kind: 'scenario'; readonly evidence: readonly string[] };
type Lab = {
  readonly id: string;
  readonly kind: 'lab';
  readonly lab: string;
  readonly evidence: readonly string[];
};
type Instrument = { readonly id: string; readonly kind: 'instrument'; readonly instrument: string };
type PracticeTask = {
  readonly id: string;
  readonly kind: 'practice-task';
  readonly criteria: readonly RubricCriterion[];
};

/** An activity of a former version whose work no longer stands in the learner's own. */
type Gone = { readonly id: string; readonly kind: 'gone' };

export type CatalogueActivity = Quiz | Scenario | Form | Lab | Instrument | PracticeTask | Gone;

/**
 * What every activity asks and by what key it is scored: the learner's version by activity id,
 * and versions she worked under before by `<package hash>/<activity id>`.
 */
export type Catalogue = Readonly<Record<string, CatalogueActivity>>;

/** A packaged module, as far as a catalogue reads it. */
export type CatalogueSource = {
  readonly activities: readonly (
    | Quiz
    | Scenario
    | Form
    | Lab
    | Instrument
    | { readonly id: string; readonly kind: 'practice-task'; readonly rubric: string }
  )[];
  readonly rubrics: readonly { readonly slug: string; readonly criteria: readonly RubricCriterion[] }[];
};

/** Collects the activities of a version's modules; `earlier` are modules of former versions by package hash. */
export function catalogueOf(
  modules: readonly CatalogueSource[],
  earlier: Readonly<Record<string, CatalogueSource>> = {},
): Catalogue {
  return Object.fromEntries([
    ...Object.entries(earlier).flatMap(([hash, module]) =>
      activitiesOf(module).map((activity) => [`${hash}/${activity.id}`, activity] as const),
    ),
    ...modules.flatMap((module) => activitiesOf(module).map((activity) => [activity.id, activity] as const)),
  ]);
}

/** The activity an entry is about, of the wanted kind and as it was in the package the entry was written under. */
export function findActivity<Kind extends CatalogueActivity['kind']>(
  catalogue: Catalogue,
  entry: { readonly activityId?: string | null | undefined; readonly package?: string | null | undefined },
  kind: Kind,
): Extract<CatalogueActivity, { kind: Kind }> | undefined {
  const activity = catalogue[`${entry.package}/${entry.activityId}`] ?? catalogue[String(entry.activityId)];
  return activity?.kind === kind ? (activity as Extract<CatalogueActivity, { kind: Kind }>) : undefined;
}

/** The lab an entry was finished in; undefined where the curriculum has another lab at that step, so that none counts for another. */
export function findLab(
  catalogue: Catalogue,
  entry: Extract<LedgerEntry, { kind: 'lab-finished' }>,
): Extract<CatalogueActivity, { kind: 'lab' }> | undefined {
  const activity = findActivity(catalogue, entry, 'lab');
  return activity?.lab === entry.payload.lab ? activity : undefined;
}

function activitiesOf({ activities, rubrics }: CatalogueSource): CatalogueActivity[] {
  return activities.map((activity) =>
    activity.kind === 'practice-task'
      ? {
          id: activity.id,
          kind: activity.kind,
          criteria: rubrics.find(({ slug }) => slug === activity.rubric)?.criteria ?? [],
        }
      : activity,
  );
}
