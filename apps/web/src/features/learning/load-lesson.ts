import { redirect, type LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { ModulePackage, PackagedLesson, QuizQuestion } from '@contracts/packages';
import type { Device } from '@web/platform/device';
import type { Draft } from '@web/platform/store';
import { activityDraftKey } from './draft-keys';
import { findStep, type StepPlace } from './home-steps.rules';
import { shelfOf } from './package-shelf';
import { progressIn } from './progress.rules';
import { ownActs } from './use-learning';
import { refuseWithdrawn, withdrawnFrom } from './withdrawn';

export type OpenLesson = {
  readonly place: StepPlace;
  readonly module: ModulePackage;
  readonly lesson: PackagedLesson;
  /** Old questions that open the lesson. */
  readonly recall: readonly QuizQuestion[];
  /** The screen in front: 0 is the recall, then the parts from 1. */
  readonly part: number;
  /** What was begun of the lesson's activities, by their ids. */
  readonly drafts: Readonly<Record<string, Draft>>;
};

/** Opens a lesson at the part the address names, or leads to the first part not read yet. */
export const loadLesson =
  (device: Device) =>
  async ({ params, request }: LoaderFunctionArgs): Promise<OpenLesson | Response> => {
    const { store } = device;
    const home = store.snapshot().home as HomeDocument;
    const place = findStep(home, params['lessonId']);
    refuseWithdrawn(home, place);
    const module = place && (await shelfOf(store).module(place.module));
    const lesson = module?.lessons.find(({ id }) => id === params['lessonId']);
    if (!place || !module || !lesson) throw new Response('', { status: 404 });

    const recall = questionsOf(module, lesson.recall, (id) => withdrawnFrom(home, place, id) !== undefined);
    const asked = new URL(request.url).searchParams.get('bagian');
    const part = Number(asked);
    const fits =
      asked !== null && Number.isInteger(part) && part >= (recall.length > 0 ? 0 : 1) && part <= lesson.parts.length;
    if (!fits) {
      const read = progressIn(home, place.enrolment, ownActs(store.snapshot()), {}).items[lesson.id]?.partsRead ?? [];
      const first = lesson.parts.findIndex((_part, index) => !read.includes(index + 1)) + 1;
      const start = read.length === 0 && recall.length > 0 ? 0 : first || 1;
      return redirect(`/belajar/pelajaran/${lesson.id}?bagian=${start}`);
    }
    const ids = lesson.parts.flatMap(({ activities }) => activities);
    return { place, module, lesson, recall, part, drafts: await draftsOf(device, home, module, ids) };
  };

/** What was begun of these activities. */
export async function draftsOf(
  { store }: Device,
  home: HomeDocument,
  module: ModulePackage,
  ids: readonly string[],
): Promise<Record<string, Draft>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const kind = module.activities.find((activity) => activity.id === id)?.kind;
      const place = findStep(home, id);
      return [id, kind && place && (await store.readDraft(activityDraftKey(kind, place)))] as const;
    }),
  );
  return Object.fromEntries(found.flatMap(([id, draft]) => (draft ? [[id, draft]] : [])));
}

function questionsOf(
  { activities }: ModulePackage,
  ids: readonly string[],
  isWithdrawn: (quizId: string) => boolean,
): QuizQuestion[] {
  const all = activities.flatMap((activity) =>
    activity.kind === 'quiz' && !isWithdrawn(activity.id) ? activity.questions : [],
  );
  return ids.flatMap((id) => all.find((question) => question.id === id) ?? []);
}
