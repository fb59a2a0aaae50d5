import { useState } from 'react';
import { draftsOf, type DraftSource } from '@labs/copy';
import { Button, Details, Field, showToast, TextArea } from '@ui';
import { most, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { StepScreen } from './step.screen';

/** A draft to begin with: from the card by itself, from an AI elsewhere, or none. Which one makes no difference to the result. */
export function DraftStep({ bench }: StepProps) {
  const t = useT();
  const { value, change } = bench;
  const [pasted, setPasted] = useState(value.source === 'pasted' ? value.draft : '');
  const take = (draft: string, source: DraftSource) => {
    change({ ...value, draft, source, text: draft, versions: draft === '' ? [] : [draft], at: 'text' });
    if (value.text !== '' && value.text !== value.draft) {
      showToast({
        words: t('draft.replaced'),
        action: { text: t('undo'), icon: 'undo', run: () => change({ ...value, at: 'text' }) },
      });
    }
  };
  const hasText = value.text !== '';
  return (
    <StepScreen
      bench={bench}
      lead={t('draft.lead')}
      next={t(hasText ? 'draft.go-on' : 'draft.own')}
      onNext={() => (hasText ? change({ ...value, at: 'text' }) : take('', 'own'))}
    >
      <section className="stack">
        <h2>{t('draft.builder')}</h2>
        <p className="soft">{t('draft.builder-more')}</p>
        {draftsOf(value.card, value.channel, value.goal, value.occasion).map((draft, index) => (
          <div key={index} className="card stack-2">
            <p className="typed">{draft}</p>
            <Button
              look="alt"
              aria-label={t('draft.take-nth', { number: index + 1 })}
              onClick={() => take(draft, 'builder')}
            >
              {t('draft.take')}
            </Button>
          </div>
        ))}
      </section>
      <Details summary={t('draft.paste')} card>
        <div className="stack mt-3">
          <Field label={t('draft.pasted')} hint={t('draft.pasted-hint')}>
            {(wiring) => (
              <TextArea
                {...wiring}
                rows={4}
                maxLength={most.text}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
              />
            )}
          </Field>
          <Button
            look="alt"
            full
            off={pasted.trim() === '' && t('draft.nothing')}
            onClick={() => take(pasted.trim(), 'pasted')}
          >
            {t('draft.take-pasted')}
          </Button>
        </div>
      </Details>
    </StepScreen>
  );
}
