import type { ActivityKind } from '@contracts/packages';
import { type ActivitySource, type Curriculum, lessonsInOrder, modulesOf } from '../shape/curriculum';
import { embeddedActivities } from '../shape/prose';

/** What a version's registry of activities keeps of each one. */
export type ListedActivity = {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly moduleId: string;
  /** The lesson that embeds it; null when it stands in the module's own order. */
  readonly lessonId: string | null;
  /** What it gives evidence of: a task through its rubric, a form or a questionnaire of nothing that its file could say. */
  readonly competencies: readonly string[];
  readonly rubricId: string | null;
  /** True when it belongs to a lesson that may be skipped. */
  readonly optional: boolean;
};

export type ListedLesson = {
  readonly id: string;
  readonly moduleId: string;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly minutes: number;
  readonly competencies: readonly string[];
  readonly optional: boolean;
};

/** Every activity of a curriculum, module by module, as the registry of a published version needs it. */
export const activitiesOf = (curriculum: Curriculum): readonly ListedActivity[] =>
  modulesOf(curriculum).flatMap((module) => {
    const inOrder = lessonsInOrder(module);
    return module.activities.map((activity): ListedActivity => {
      const home = inOrder.find(({ lesson }) =>
        lesson.parts.some(({ blocks }) => embeddedActivities(blocks).includes(activity.slug)),
      );
      return {
        id: activity.data.id,
        kind: activity.data.kind,
        moduleId: module.document.data.id,
        lessonId: home?.lesson.data.id ?? null,
        ...judgedBy(curriculum, activity),
        optional: home?.optional ?? false,
      };
    });
  });

/** Every lesson of a curriculum, in the order in which a learner meets them. */
export const lessonsOf = (curriculum: Curriculum): readonly ListedLesson[] =>
  modulesOf(curriculum).flatMap((module) =>
    lessonsInOrder(module).map(({ lesson, optional }) => {
      const { id, number, title, minutes, competencies } = lesson.data;
      return {
        id,
        moduleId: module.document.data.id,
        slug: lesson.slug,
        number,
        title,
        minutes,
        competencies,
        optional,
      };
    }),
  );

function judgedBy(
  { rubrics }: Curriculum,
  { data }: ActivitySource,
): Pick<ListedActivity, 'competencies' | 'rubricId'> {
  switch (data.kind) {
    case 'practice-task': {
      const rubric = rubrics.find(({ slug }) => slug === data.rubric)?.data;
      return {
        competencies: [...new Set(rubric?.criteria.flatMap(({ competencies }) => competencies))],
        rubricId: rubric?.id ?? null,
      };
    }
    case 'form':
    case 'instrument':
      return { competencies: [], rubricId: null };
    default:
      return { competencies: data.evidence, rubricId: null };
  }
}
