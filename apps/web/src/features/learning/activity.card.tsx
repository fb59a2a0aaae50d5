import type { PackagedActivity } from '@contracts/packages';
import type { Draft } from '@web/platform/store';
import type { TypedAnswers } from './answers.rules';
import { GuidedForm } from './form.card';
import type { StepPlace } from './home-steps.rules';
import { LabDoor } from './lab.card';
import { Quiz } from './quiz.card';
import { Scenario } from './scenario.card';

type Props = {
  readonly activity: PackagedActivity;
  readonly place: StepPlace;
  readonly draft: Draft | undefined;
  readonly saved: TypedAnswers | null;
  readonly best: number | null;
  readonly done: boolean;
  readonly active: boolean;
  readonly onDone: () => void;
  readonly onAgain: () => void;
  readonly level?: 2 | 3 | undefined;
};

/** Something to do, whatever kind it is. Questionnaires and practice tasks have screens of their own. */
export function Activity({ activity, saved, ...rest }: Props) {
  switch (activity.kind) {
    case 'quiz':
      return <Quiz {...rest} activity={activity} />;
    case 'scenario':
      return <Scenario {...rest} activity={activity} />;
    case 'form':
      return <GuidedForm {...rest} activity={activity} saved={saved} />;
    case 'lab':
      return <LabDoor {...rest} activity={activity} />;
    case 'instrument':
    case 'practice-task':
      return null;
  }
}
