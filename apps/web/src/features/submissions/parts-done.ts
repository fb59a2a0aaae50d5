import type { HomeDocument } from '@contracts/learning';
import type { StepPlace } from '@web/learning';
import type { Device } from '@web/platform/device';
import type { TaskDraft } from './task-draft.rules';

export const taskDraftKey = ({ enrolment, step }: Pick<StepPlace, 'enrolment' | 'step'>): string =>
  `task/${enrolment.id}/${step.id}`;

/** How many steps of each begun task are done, for what home says is next. */
export async function partsDoneOf({ store }: Device, home: HomeDocument): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const enrolment of home.enrolments) {
    for (const step of enrolment.modules.flatMap(({ steps }) => steps)) {
      if (step.kind !== 'practice-task') continue;
      const draft = await store.readDraft(taskDraftKey({ enrolment, step }));
      if (draft) found[step.id] = (draft.value as TaskDraft).visited.length;
    }
  }
  return found;
}
