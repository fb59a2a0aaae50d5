import type { HomeDocument, HomeEnrolment, HomeModule } from '@contracts/learning';

export type HomeStep = HomeModule['steps'][number];

/** A step with everything around it. */
export type StepPlace = { readonly enrolment: HomeEnrolment; readonly module: HomeModule; readonly step: HomeStep };

const order: readonly HomeEnrolment['status'][] = ['active', 'completed', 'waitlisted', 'withdrawn'];

/** The enrolments a learner may learn in, the running one first. */
export const openEnrolments = ({ enrolments }: HomeDocument): HomeEnrolment[] =>
  enrolments
    .filter(({ status }) => status === 'active' || status === 'completed')
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));

/** The enrolment home speaks of. */
export const currentEnrolment = (home: HomeDocument): HomeEnrolment | undefined =>
  openEnrolments(home)[0] ?? home.enrolments.find(({ status }) => status === 'waitlisted');

export const findStep = (home: HomeDocument, stepId: string | undefined): StepPlace | undefined =>
  findPlace(home, (_module, step) => step.id === stepId);

export const findModule = (home: HomeDocument, slug: string | undefined): Omit<StepPlace, 'step'> | undefined =>
  findPlace(home, (module) => module.slug === slug);

/** What a learner meets in order; embedded activities are met inside their lessons. */
export const stepsInOrder = ({ steps }: HomeModule): HomeStep[] => steps.filter(({ lessonId }) => lessonId === null);

/** Where a step is opened. */
export function stepPath({ id, kind }: Pick<HomeStep, 'id' | 'kind'>): string {
  if (kind === 'lesson') return `/belajar/pelajaran/${id}`;
  if (kind === 'instrument') return `/belajar/cek/${id}`;
  return kind === 'practice-task' ? `/belajar/tugas/${id}` : `/belajar/kegiatan/${id}`;
}

export const modulePath = ({ slug }: Pick<HomeModule, 'slug'>): string => `/belajar/modul/${slug}`;

function findPlace(
  home: HomeDocument,
  matches: (module: HomeModule, step: HomeStep) => boolean,
): StepPlace | undefined {
  for (const enrolment of openEnrolments(home)) {
    for (const module of enrolment.modules) {
      const step = module.steps.find((candidate) => matches(module, candidate));
      if (step) return { enrolment, module, step };
    }
  }
  return undefined;
}
