import type { Catalogue, CatalogueSource } from './catalogue';
import { catalogueOf } from './catalogue';
import { workOf } from './work-of';

/**
 * One thing a learner meets on the way. `parts` are a lesson's parts or a practice task's steps;
 * `minutes` and `tries` are null where the curriculum doesn't say.
 */
export type OutlineStep = {
  readonly kind: 'lesson' | 'activity';
  readonly id: string;
  readonly optional: boolean;
  readonly minutes: number | null;
  readonly parts: number;
  readonly tries: number | null;
  /** Withdrawn before it was done: passed over. */
  readonly setAside?: true | undefined;
};

export type OutlineModule = { readonly id: string; readonly steps: readonly OutlineStep[] };

/** The way through a curriculum version, and the keys of what is asked on it. */
export type Outline = { readonly modules: readonly OutlineModule[]; readonly activities: Catalogue };

/** A packaged module, as far as an outline reads it. */
export type OutlineSource = CatalogueSource & {
  readonly activities: readonly TaskSize[];
  readonly module: {
    readonly id: string;
    readonly order: readonly (
      | { readonly lesson: string; readonly optional?: boolean }
      | { readonly activity: string; readonly optional?: boolean }
    )[];
  };
  readonly lessons: readonly { readonly id: string; readonly minutes: number; readonly parts: readonly unknown[] }[];
};

/** Of the activities only practice tasks say how long they are. */
type TaskSize = {
  readonly id: string;
  readonly minutes?: number;
  readonly attempts?: number;
  readonly steps?: readonly unknown[];
};

/**
 * Reads the way through a version from its packaged modules; `earlier` as for `catalogueOf`.
 *
 * What was done under an earlier module stands where the activity is still there and asks the same. What does not stand is kept in
 * the ledger, counts for levels by its own keys, and stands again when the learner is moved back.
 */
export function outlineOf(
  modules: readonly OutlineSource[],
  earlier: Readonly<Record<string, CatalogueSource>> = {},
): Outline {
  return {
    modules: modules.map(({ module, lessons, activities }) => ({
      id: module.id,
      steps: module.order.map((step): OutlineStep => {
        if ('lesson' in step) {
          const lesson = lessons.find(({ id }) => id === step.lesson);
          return {
            kind: 'lesson',
            id: step.lesson,
            optional: step.optional ?? false,
            minutes: lesson?.minutes ?? null,
            parts: lesson?.parts.length ?? 0,
            tries: null,
          };
        }
        const size: TaskSize | undefined = activities.find(({ id }) => id === step.activity);
        return {
          kind: 'activity',
          id: step.activity,
          optional: step.optional ?? false,
          minutes: size?.minutes ?? null,
          parts: size?.steps?.length ?? 0,
          tries: size?.attempts ?? null,
        };
      }),
    })),
    activities: standing(catalogueOf(modules, earlier)),
  };
}

function standing(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, activity]) => {
      const own = catalogue[activity.id];
      const stands = own !== undefined && (own === activity || workOf(own) === workOf(activity));
      return [key, stands ? activity : { id: activity.id, kind: 'gone' as const }];
    }),
  );
}

/** A module of one's choice: none of its steps has to be done. */
export const isElective = ({ steps }: OutlineModule): boolean => steps.every(({ optional }) => optional);

/** The steps a learner has to do, in order. */
export function requiredSteps({ modules }: Pick<Outline, 'modules'>): { moduleId: string; step: OutlineStep }[] {
  return modules.flatMap(({ id, steps }) =>
    steps.filter((step) => !step.optional).map((step) => ({ moduleId: id, step })),
  );
}
