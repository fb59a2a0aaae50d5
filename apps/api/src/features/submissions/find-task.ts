import { learningProblems } from '@contracts/learning';
import type { PracticeTaskActivity } from '@contracts/packages';
import { PackageShelf } from '@api/learning';
import { Problem } from '@api/platform/problems';

/** The practice task as it stood in the package that was in front of the learner. */
export async function findTask(
  packages: PackageShelf,
  { package: hash, stepId }: { readonly package: string; readonly stepId: string },
): Promise<PracticeTaskActivity> {
  const module = await packages.module(hash);
  const activity = module?.activities.find(({ id }) => id === stepId);
  if (activity?.kind !== 'practice-task') throw new Problem(learningProblems['step-unknown']);
  return activity;
}
