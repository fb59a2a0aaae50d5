import type { LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { FormActivity, ModulePackage, PackagedRubric, PracticeTaskActivity } from '@contracts/packages';
import { findStep, formDraftKey, refuseWithdrawn, shelfOf, type StepPlace, type TypedAnswers } from '@web/learning';
import type { Device } from '@web/platform/device';
import type { Draft, StoredPhoto, StoredVoice } from '@web/platform/store';
import { taskDraftKey } from './parts-done';
import { freshDraft, type TaskDraft } from './task-draft.rules';

export type OpenTask = {
  readonly place: StepPlace;
  readonly task: PracticeTaskActivity;
  readonly rubric: PackagedRubric | undefined;
  readonly draft: Draft | undefined;
  readonly photos: Readonly<Record<string, StoredPhoto>>;
  readonly voices: Readonly<Record<string, StoredVoice>>;
  /** Forms whose answers stand beside the task. */
  readonly reads: readonly { readonly form: FormActivity; readonly answers: TypedAnswers | null }[];
};

/** Opens a practice task with everything this phone has of it. */
export const loadTask =
  ({ store }: Device) =>
  async ({ params }: LoaderFunctionArgs): Promise<OpenTask> => {
    const home = store.snapshot().home as HomeDocument;
    const place = findStep(home, params['activityId']);
    refuseWithdrawn(home, place);
    const module = place && (await shelfOf(store).module(place.module));
    const task = module?.activities.find(({ id }) => id === params['activityId']);
    if (!place || !module || task?.kind !== 'practice-task') throw new Response('', { status: 404 });

    const draft = await store.readDraft(taskDraftKey(place));
    const { photos, voices = {} } = (draft?.value as TaskDraft | undefined) ?? freshDraft;
    const ids = [...Object.values(photos), ...Object.values(voices)].flat();
    const files = (await Promise.all(ids.map((id) => store.readPhoto(id)))).flatMap((file) => file ?? []);
    return {
      place,
      task,
      rubric: module.rubrics.find(({ slug }) => slug === task.rubric),
      draft,
      photos: Object.fromEntries(files.flatMap((file) => (file.purpose === 'voice' ? [] : [[file.id, file]]))),
      voices: Object.fromEntries(files.flatMap((file) => (file.purpose === 'voice' ? [[file.id, file]] : []))),
      reads: await Promise.all(formsOf(module, task).map(async (form) => ({ form, answers: await answersOf(form) }))),
    };

    async function answersOf({ id }: FormActivity): Promise<TypedAnswers | null> {
      const at = findStep(home, id);
      const written = at && (await store.readDraft(formDraftKey(at)));
      return (written?.value ?? home.forms[id] ?? null) as TypedAnswers | null;
    }
  };

const formsOf = ({ activities }: ModulePackage, { reads }: PracticeTaskActivity): FormActivity[] =>
  activities.filter((activity): activity is FormActivity => activity.kind === 'form' && reads.includes(activity.id));
