import { useBench, useFreshStep } from '@web/labs';
import { CardStep } from './card.step';
import { cleanBench, type OnBench } from './copy-bench';
import { DoneStep } from './done.step';
import { DraftStep } from './draft.step';
import { ErrorStep } from './error.step';
import { PlaceStep } from './place.step';
import { PromptStep } from './prompt.step';
import { ReasonsStep } from './reasons.step';
import { TextStep } from './text.step';

const screens = {
  card: CardStep,
  place: PlaceStep,
  prompt: PromptStep,
  draft: DraftStep,
  text: TextStep,
  reasons: ReasonsStep,
  error: ErrorStep,
  done: DoneStep,
} as const;

/** Lab Teks Jualan, one screen a step; it opens where the learner left it. */
export function CopyLab() {
  const bench = useBench<OnBench>(cleanBench);
  const { at } = bench.value;
  useFreshStep(at);
  const StepScreen = screens[at];
  return <StepScreen bench={bench} />;
}
