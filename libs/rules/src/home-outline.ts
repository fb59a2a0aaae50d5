import type { Catalogue } from './catalogue';
import type { Outline } from './outline';

/** A module as the home document lists it: embedded activities name the lesson they are met in. */
type ListedModule = {
  readonly moduleId: string;
  readonly steps: readonly {
    readonly id: string;
    readonly kind: string;
    readonly required: boolean;
    readonly minutes: number | null;
    readonly parts: number;
    readonly lessonId: string | null;
    readonly setAside?: true;
  }[];
};

/** The way through an enrolment's version as the home document tells it; `activities` by what packages are at hand. */
export const homeOutline = (modules: readonly ListedModule[], activities: Catalogue = {}): Outline => ({
  modules: modules.map(({ moduleId, steps }) => ({
    id: moduleId,
    steps: steps
      .filter(({ lessonId }) => lessonId === null)
      .map(({ id, kind, required, minutes, parts, setAside }) => ({
        kind: kind === 'lesson' ? 'lesson' : 'activity',
        id,
        optional: !required,
        minutes,
        parts,
        tries: null,
        setAside,
      })),
  })),
  activities,
});
