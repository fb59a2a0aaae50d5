import { lazy, Suspense } from 'react';
import type { HelpQuestion } from '@contracts/labs';
import { useHelperState } from './helper-state';

export type AskAiProps = HelpQuestion & {
  /** The button that asks, such as “Minta draf dari AI”. */
  readonly label: string;
  /** Takes the answer over: pressed by the learner, or at once where a turn of a conversation is all that it is. */
  readonly onAnswer?: (text: string) => void;
  readonly atOnce?: boolean;
  /** Another card on the screen already tells how often the helper may be asked, and takes consent back. */
  readonly besideAnother?: boolean;
};

const AskAiCard = lazy(async () => ({ default: (await import('./ask-ai.card')).AskAiCard }));

/**
 * The AI helper of a lab: asks for consent, shows what will be sent once it is masked, and lets the answer be read while it is written.
 * There is nothing to see where the operator or the agency goes without, and without signal.
 */
export function AskAi(props: AskAiProps) {
  const [state, setState] = useHelperState();
  if (state?.helper !== 'on') return null;
  return (
    <Suspense>
      <AskAiCard {...props} state={state} onState={setState} />
    </Suspense>
  );
}
