import { useState } from 'react';
import { draftsOf, type DraftSource } from '@labs/copy';
import { AskAi } from '@web/labs';
import { Button, Choice, ChoiceGroup, Details, Field, showToast, TextArea } from '@ui';
import { most, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { factsOf, promptFor } from './helper-input';
import { StepScreen } from './step.screen';

/** A draft to begin with: from the card by itself, from an AI elsewhere, or none. Which one makes no difference to the result. */
export function DraftStep({ bench }: StepProps) {
  const t = useT();
  const { value, change } = bench;
  const hasText = value.text !== '';
  const [chosen, setChosen] = useState<'mine' | 'own' | number>(hasText ? 'mine' : 0);
  const [pasted, setPasted] = useState(value.source === 'pasted' ? value.draft : '');
  const prompt = promptFor(value);
  const drafts = draftsOf(value.card, value.channel, value.goal, value.occasion);
  const take = (draft: string, source: DraftSource) => {
    change({ ...value, draft, source, text: draft, versions: draft === '' ? [] : [draft], at: 'text' });
    if (hasText && value.text !== value.draft) {
      const back = () => change({ ...value, at: 'text' });
      showToast({ words: t('draft.replaced'), action: { text: t('undo'), icon: 'undo', run: back } });
    }
  };
  const goOn = () => {
    if (chosen === 'mine') change({ ...value, at: 'text' });
    else if (chosen === 'own') take('', 'own');
    else take(drafts[chosen] ?? '', 'builder');
  };
  const choice = (which: typeof chosen) => ({
    name: 'draft',
    checked: chosen === which,
    onChange: () => setChosen(which),
  });
  return (
    <StepScreen
      bench={bench}
      lead={t('draft.lead')}
      next={t(typeof chosen === 'number' ? 'draft.take' : `draft.go-${chosen}`)}
      onNext={goOn}
    >
      <ChoiceGroup legend={t('draft.which')} hint={t('draft.which-hint')}>
        {hasText && (
          <Choice {...choice('mine')} note={value.text}>
            {t('draft.mine')}
          </Choice>
        )}
        {drafts.map((draft, index) => (
          <Choice key={index} {...choice(index)}>
            <span className="typed">{draft}</span>
          </Choice>
        ))}
        <Choice {...choice('own')} note={t('draft.own-more')}>
          {t('draft.own')}
        </Choice>
      </ChoiceGroup>
      {prompt !== '' && (
        <AskAi
          purpose="draft"
          input={{
            prompt,
            channel: t(`channel.${value.channel}`),
            facts: factsOf(value, (field) => t(`card.${field}`)),
          }}
          label={t('draft.ask')}
          onAnswer={(draft) => take(draft.slice(0, most.text), 'helper')}
        />
      )}
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
