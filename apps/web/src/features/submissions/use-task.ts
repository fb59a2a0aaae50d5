import { useLoaderData } from 'react-router';
import { refuseWithdrawn, useHome } from '@web/learning';
import { useSnapshot } from '@web/platform/device';
import { useDraft } from '@web/platform/forms';
import type { OpenTask } from './load-task';
import { taskDraftKey } from './parts-done';
import { checkTask, freshDraft, type TaskDraft } from './task-draft.rules';
import { threadOf } from './task-thread.rules';

/** The open task: what is written, what is missing, and where the thread stands. */
export function useTask() {
  const open = useLoaderData() as OpenTask;
  const { place, task, draft } = open;
  // It may be withdrawn while she writes; what she wrote stays on the phone.
  refuseWithdrawn(useHome(), place);
  const written = useDraft<TaskDraft>(taskDraftKey(place), draft, freshDraft);
  const thread = threadOf(useSnapshot(), place, draft !== undefined);
  const left = task.attempts - thread.tries;
  return {
    ...open,
    written,
    thread,
    checks: checkTask(task, written.value),
    left,
    /** Whether it may be changed and sent: not while a mentor has it, not once it is accepted. */
    mayWrite: thread.status === 'untouched' || thread.status === 'draft' || (thread.status === 'returned' && left > 0),
  };
}

export const taskPath = (id: string, rest = ''): string => `/belajar/tugas/${id}${rest}`;
