import { useState } from 'react';
import { channels, checkCopy, mended } from '@labs/copy';
import { AskAi } from '@web/labs';
import { Button, Details, Field, Segmented, TextArea } from '@ui';
import { most, withVersion, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { FactCardList } from './fact-card.list';
import { FindingsList } from './findings.list';
import { factsOf, textFor } from './helper-input';
import { MarkedText } from './marked-text';
import { StepScreen } from './step.screen';

/** What of the task's rubric can be seen in the text alone. Whether a claim may be made is for people. */
const criteria = ['true', 'fits', 'polite', 'own'] as const;

/** The learner's text beside the draft, with what the checks find in it. */
export function TextStep({ bench }: StepProps) {
  const t = useT();
  const { value, change } = bench;
  const { card, channel, draft, text, versions } = value;
  const [view, setView] = useState<'draft' | 'text'>('text');
  const [writing, setWriting] = useState(text === '');
  const { findings } = checkCopy({ card, channel, draft, text });
  const write = (next: string) => change((before) => ({ ...before, text: next }));
  const counted = t('text.letters', { count: [...text].length, most: channels[channel].most });
  const empty = text.trim() === '';
  const facts = factsOf(value, (field) => t(`card.${field}`));
  const place = t(`channel.${channel}`);
  return (
    <StepScreen
      bench={bench}
      next={t('text.keep', { number: versions.length + (versions[versions.length - 1] === text ? 0 : 1) })}
      off={empty && t('text.empty')}
      onNext={() => change({ ...value, versions: withVersion(versions, text), at: 'reasons' })}
    >
      <Details summary={t('card.of', { product: card.product })} icon="document" card>
        <FactCardList card={card} />
      </Details>
      <section className="stack">
        <h2>{t('text.yours')}</h2>
        {draft !== '' && (
          <div className="no-wide">
            <Segmented
              label={t('text.view')}
              value={view}
              onChange={setView}
              options={[
                { value: 'draft', text: t('text.draft') },
                { value: 'text', text: t('text.mine') },
              ]}
            />
          </div>
        )}
        <div className={draft === '' ? undefined : 'two'}>
          {draft !== '' && (
            <div className={view === 'text' ? 'wide' : undefined}>
              <div className="card stack-2">
                <h3>{t('text.draft')}</h3>
                <p className="typed">{draft}</p>
              </div>
            </div>
          )}
          <div className={view === 'draft' && draft !== '' ? 'wide' : undefined}>
            {writing ? (
              <div className="stack-2">
                <Field label={t('text.mine')}>
                  {(wiring) => (
                    <TextArea
                      {...wiring}
                      rows={6}
                      maxLength={most.text}
                      value={text}
                      count={() => counted}
                      onChange={(event) => write(event.target.value)}
                    />
                  )}
                </Field>
                <Button look="alt" full icon="tick" off={empty && t('text.empty')} onClick={() => setWriting(false)}>
                  {t('text.check')}
                </Button>
              </div>
            ) : (
              <div className="card stack-2">
                <h3>{t('text.mine')}</h3>
                <MarkedText text={text} findings={findings} />
                <p className="sm soft">{counted}</p>
                <Button look="alt" full icon="pencil" onClick={() => setWriting(true)}>
                  {t('text.change')}
                </Button>
              </div>
            )}
          </div>
        </div>
      </section>
      {!empty && (
        <section className="stack">
          <h2>{t('text.findings')}</h2>
          <p className="soft">{t('text.not-a-mark')}</p>
          <FindingsList findings={findings} onMend={(finding) => write(mended(text, finding) ?? text)} />
        </section>
      )}
      {!empty && (
        <section className="stack">
          <AskAi
            purpose="critique"
            input={{ text: textFor(value), facts, criteria: criteria.map((name) => t(`criterion.${name}`, { place })) }}
            label={t('text.critique')}
            besideAnother
          />
          <AskAi purpose="buyer-questions" input={{ text: textFor(value), facts }} label={t('text.ask')} />
        </section>
      )}
      {versions.length > 1 && (
        <Details summary={t('text.versions', { count: versions.length })}>
          <ol className="list">
            {versions.map((version, index) => (
              <li key={index}>
                <div className="grow stack-2">
                  <b>{t('text.version', { number: index + 1 })}</b>
                  <p className="typed">{version}</p>
                </div>
                <Button
                  look="quiet"
                  aria-label={t('text.take-nth', { number: index + 1 })}
                  onClick={() => write(version)}
                >
                  {t('text.take')}
                </Button>
              </li>
            ))}
          </ol>
        </Details>
      )}
    </StepScreen>
  );
}
