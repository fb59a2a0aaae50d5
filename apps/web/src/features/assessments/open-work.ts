import type { AssessmentView, MarkingView } from '@contracts/assessments';
import type { ActPayload } from '@contracts/learning';
import type {
  FormActivity,
  LabActivity,
  ModulePackage,
  PackagedCriterion,
  PracticeTaskActivity,
} from '@contracts/packages';
import type { SentVersion } from '@contracts/submissions';
import { inMarkingOrder } from './judgement.rules';

/** A thread with the words of the module it was done in: what was asked, what was sent, and by what it is judged. */
export type OpenWork = {
  readonly view: MarkingView;
  readonly task: PracticeTaskActivity;
  /** The task's forms with the learner's answers, so far as she has filled them in. */
  readonly forms: readonly { readonly form: FormActivity; readonly answers: Answers }[];
  /** The task's labs with the work she finished there last. */
  readonly labs: readonly { readonly lab: LabActivity; readonly work: unknown }[];
  readonly criteria: readonly PackagedCriterion[];
  /** What was sent last; nothing while only a question was put. */
  readonly newest: SentVersion | null;
};

export type Answers = Readonly<Record<string, unknown>>;

/** Null when the package does not hold the task: then the address leads nowhere. */
export function openWork(view: MarkingView, module: ModulePackage): OpenWork | null {
  const task = module.activities.find(({ id }) => id === view.stepId);
  if (task?.kind !== 'practice-task') return null;
  const rubric = module.rubrics.find(({ slug }) => slug === task.rubric);
  const forms = task.reads.flatMap((id) => {
    const form = module.activities.find((activity) => activity.id === id);
    const answers = view.forms[id] as Answers | undefined;
    return form?.kind === 'form' && answers ? [{ form, answers }] : [];
  });
  const labs = task.reads.flatMap((id) => {
    const lab = module.activities.find((activity) => activity.id === id);
    const finished = view.forms[id] as ActPayload<'lab-finished'> | undefined;
    return lab?.kind === 'lab' && finished ? [{ lab, work: finished.work }] : [];
  });
  return {
    view,
    task,
    forms,
    labs,
    criteria: inMarkingOrder(rubric?.criteria ?? []),
    newest: view.versions[view.versions.length - 1] ?? null,
  };
}

/** Whether the newest version still waits for its judgement. */
export const isToJudge = ({ view, newest }: OpenWork): boolean =>
  newest !== null && (view.state === 'submitted' || view.state === 'in_review');

/** The mentor's own unfinished judgement of a version. */
export const draftOf = ({ assessments }: MarkingView, versionId: string): AssessmentView | null =>
  assessments.find((assessment) => assessment.versionId === versionId && assessment.status === 'draft') ?? null;

/** The judgement of a version that the learner has. */
export const releasedOf = ({ assessments }: MarkingView, versionId: string): AssessmentView | null =>
  assessments.find((assessment) => assessment.versionId === versionId && assessment.status === 'released') ?? null;

/** The mentor's own judgement of a version that was accepted after another one. */
export const secondOf = ({ assessments }: MarkingView, versionId: string): AssessmentView | null =>
  assessments.find((assessment) => assessment.versionId === versionId && assessment.status === 'second') ?? null;

/** Since when a question waits: the mentor has not written after it. */
export function openQuestion({ messages }: MarkingView): MarkingView['messages'][number] | null {
  const last = messages[messages.length - 1];
  return last && !last.mine ? last : null;
}
