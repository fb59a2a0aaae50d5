import { useEffect, useRef, useState } from 'react';
import type { HelpQuestion, HelpStateView } from '@contracts/labs';
import { Button } from '@ui';
import { AboutAskAi } from './ask-ai-about.details';
import { AskAiAnswer } from './ask-ai-answer.card';
import { AskAiConsent } from './ask-ai-consent.card';
import { AskAiPreview } from './ask-ai-preview.card';
import type { AskAiProps } from './ask-ai';
import { useT } from './ask-ai.messages';
import { useAsking } from './use-asking';

type Props = AskAiProps & { readonly state: HelpStateView; readonly onState: (state: HelpStateView) => void };

/** Asking the helper, from the button to the answer: one step at a time, and the lab goes on beside it. */
export function AskAiCard({ label, onAnswer, atOnce, besideAnother, state, onState, ...question }: Props) {
  const t = useT();
  const [step, setStep] = useState<'button' | 'consent' | 'preview' | 'answer'>('button');
  const { asking, ask, stop, clear } = useAsking((text, { left }) => {
    onState({ ...state, left });
    if (atOnce) use(text);
  });
  const place = useFocusOn(step);

  const back = (): void => {
    // The server knows better than what was known when the screen opened.
    const code = asking?.trouble instanceof Error && 'code' in asking.trouble ? asking.trouble.code : '';
    if (code === 'helper/not-agreed') onState({ ...state, agreed: false });
    if (code === 'helper/daily-limit' || code === 'helper/monthly-limit') onState({ ...state, left: 0 });
    clear();
    setStep('button');
  };
  const use = (text: string): void => {
    onAnswer?.(text);
    back();
  };
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {step === 'button' && (
        <>
          <Button
            look="alt"
            full
            icon="flask"
            off={state.left === 0 && t('left', { left: 0, perDay: state.perDay })}
            onClick={() => setStep(state.agreed ? 'preview' : 'consent')}
          >
            {label}
          </Button>
          {state.agreed && !besideAnother && (
            <AboutAskAi state={state} onWithdrawn={() => onState({ ...state, agreed: false })} />
          )}
        </>
      )}
      {step === 'consent' && (
        <AskAiConsent
          onLater={back}
          onAgreed={() => {
            onState({ ...state, agreed: true });
            setStep('preview');
          }}
        />
      )}
      {step === 'preview' && (
        <AskAiPreview
          question={question as HelpQuestion}
          onCancel={back}
          onSend={(masked) => {
            setStep('answer');
            void ask(masked);
          }}
        />
      )}
      {step === 'answer' && asking && (
        <AskAiAnswer
          asking={asking}
          onStop={stop}
          onAgain={() => setStep('preview')}
          onClose={back}
          onUse={onAnswer && (() => use(asking.text))}
        />
      )}
    </div>
  );
}

/** What was pressed is gone with its step: whoever goes by keyboard or by ear stays where she was. */
function useFocusOn(step: string) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) place.current?.focus();
    shown.current = step;
  }, [step]);
  return place;
}
