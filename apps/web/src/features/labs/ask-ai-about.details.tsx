import { useState } from 'react';
import type { HelpStateView } from '@contracts/labs';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { Button, Details, showToast } from '@ui';
import { AskAiTrouble } from './ask-ai-trouble.note';
import { useT } from './ask-ai.messages';
import { decideConsent, readNotice } from './decide-consent';

type Props = { readonly state: HelpStateView; readonly onWithdrawn: () => void };

/** How often it can still be asked, and the way to take consent back. */
export function AboutAskAi({ state: { left, perDay }, onWithdrawn }: Props) {
  const t = useT();
  const [trouble, setTrouble] = useState<ProblemError | NetworkTrouble | null>(null);

  const withdraw = async (): Promise<void> => {
    try {
      await decideConsent((await readNotice()).hash, false);
      showToast({ words: t('about.withdrawn') });
      onWithdrawn();
    } catch (error) {
      if (!(error instanceof ProblemError) && !(error instanceof NetworkTrouble)) throw error;
      setTrouble(error);
    }
  };
  return (
    <Details summary={t('about')}>
      <div className="stack-2">
        {left > 0 && <p>{t('left', { left, perDay })}</p>}
        <p>{t('about.agreed')}</p>
        {trouble && <AskAiTrouble trouble={trouble} />}
        <Button look="quiet" onClick={() => void withdraw()}>
          {t('about.withdraw')}
        </Button>
      </div>
    </Details>
  );
}
