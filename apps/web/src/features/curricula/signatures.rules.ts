import type { VersionView } from '@contracts/curricula';

type Signature = VersionView['signatures'][number];

/** What one person did to a version at a stretch. */
export type SignedStep = {
  readonly act: string;
  readonly personName: string;
  readonly at: string;
  /** What was said with it. */
  readonly note: string;
  /** How many questions were rewritten, for those who write. */
  readonly edits: number;
};

/** A version's signatures as a reader follows them: whoever writes for days is one step, not a hundred. */
export function signedSteps(signatures: readonly Signature[]): SignedStep[] {
  const steps: SignedStep[] = [];
  for (const { act, personName, at, note } of signatures) {
    const before = steps.at(-1);
    const isEdit = act === 'edited';
    if (isEdit && before && ['drafted', 'edited'].includes(before.act) && before.personName === personName) {
      steps[steps.length - 1] = { ...before, at, edits: before.edits + 1 };
    } else {
      // An edit's note is the place in the file, which the changes name better.
      steps.push({ act, personName, at, note: isEdit ? '' : note, edits: isEdit ? 1 : 0 });
    }
  }
  return steps;
}
