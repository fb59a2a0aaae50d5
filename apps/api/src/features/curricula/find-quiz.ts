import type { Curriculum, SourceFiles } from '@curriculum-format';

type Module = Curriculum['courses'][number]['modules'][number];
type Activity = Module['activities'][number];
type Quiz = Activity & { readonly data: Extract<Activity['data'], { kind: 'quiz' }> };

/** A quiz with where it stands, in words a person uses. */
export type FoundQuiz = {
  readonly quiz: Quiz;
  readonly path: string;
  readonly module: Module;
  readonly lesson: string | null;
};

/** The folder of the curriculum among its files. */
export function rootOf(files: SourceFiles): string {
  const manifest = [...files.keys()].find((path) => /^curricula\/[^/]+\/curriculum\.yaml$/.test(path));
  return manifest?.replace('/curriculum.yaml', '') ?? '';
}

/** Every quiz of a curriculum, in the order of its modules. */
export function quizzesOf(curriculum: Curriculum): FoundQuiz[] {
  return curriculum.courses
    .flatMap(({ modules }) => modules)
    .flatMap((module) =>
      module.activities.flatMap((activity) => {
        if (activity.data.kind !== 'quiz') return [];
        const home = module.lessons.find((lesson) => JSON.stringify(lesson.parts).includes(`"${activity.slug}"`));
        return {
          quiz: activity as Quiz,
          path: `${module.folder}/activities/${activity.slug}/activity.yaml`,
          module,
          lesson: home ? `${home.data.number} ${home.data.title}` : null,
        };
      }),
    );
}

/** The quiz in which a question stands, and its place in words. */
export function findQuestion(curriculum: Curriculum, questionId: string): { path: string; where: string } | undefined {
  for (const { quiz, path, lesson } of quizzesOf(curriculum)) {
    const index = quiz.data.questions.findIndex(({ id }) => id === questionId);
    if (index >= 0) return { path, where: `${lesson ?? quiz.data.title} · ${index + 1}` };
  }
  return undefined;
}
