import { racikIngredients } from '@rules';
import { checkPrompt, promptText, racikOf, type Prompt } from '@labs/copy';
import { mask } from '@labs/masking';
import { AskAi } from '@web/labs';
import { Button, Field, LetterTiles, Note, Segmented, showToast, TextArea } from '@ui';
import { most, workOf, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { factsOf, promptFor } from './helper-input';
import { StepScreen } from './step.screen';

/** The prompt with its five ingredients, as a form or in free words; what is private in it can be masked at once. */
export function PromptStep({ bench }: StepProps) {
  const t = useT();
  const { value, change } = bench;
  const { prompt } = value;
  const write = (next: Prompt) => change({ ...value, prompt: next });
  const has = racikOf(prompt);
  const findings = checkPrompt(prompt);
  const missing = racikIngredients.find((name) => !has[name]);
  const count = racikIngredients.filter((name) => has[name]).length;
  const counts = Object.entries(mask(promptText(prompt)).counts);
  const turn = (kind: Prompt['kind']) => {
    if (kind === prompt.kind) return;
    write(
      kind === 'free'
        ? { kind, text: promptText(prompt) }
        : { kind: 'form', fields: prompt.kind === 'free' ? { rincian: prompt.text } : {} },
    );
  };
  const copy = async () => {
    await navigator.clipboard.writeText(promptText(workOf(value).prompt));
    showToast({ words: t('prompt.copied') });
  };
  return (
    <StepScreen bench={bench} lead={t('prompt.lead')} next={t('prompt.next')}>
      <Segmented
        label={t('prompt.how')}
        value={prompt.kind}
        onChange={turn}
        options={[
          { value: 'form', text: t('prompt.form') },
          { value: 'free', text: t('prompt.free') },
        ]}
      />
      <div className="stack-2">
        <LetterTiles
          label={t('racik.count', { count })}
          tiles={racikIngredients.map((name) => ({
            letter: name.slice(0, 1).toUpperCase(),
            there: has[name],
            words: t(has[name] ? 'racik.there' : 'racik.not-yet', { name: t(`racik.${name}`) }),
          }))}
        />
        <p role="status">
          <b>{t('racik.count', { count })}</b> {missing && t(`racik.add-${missing}`)}
        </p>
      </div>
      {prompt.kind === 'form' ? (
        racikIngredients.map((name) => (
          <Field key={name} label={t(`racik.label-${name}`)} hint={t(`racik.hint-${name}`)}>
            {(wiring) => (
              <TextArea
                {...wiring}
                rows={2}
                maxLength={most.line}
                value={prompt.fields[name] ?? ''}
                onChange={(event) => write({ kind: 'form', fields: { ...prompt.fields, [name]: event.target.value } })}
              />
            )}
          </Field>
        ))
      ) : (
        <Field label={t('prompt.yours')}>
          {(wiring) => (
            <TextArea
              {...wiring}
              rows={6}
              maxLength={most.text}
              value={prompt.text}
              onChange={(event) => write({ kind: 'free', text: event.target.value })}
            />
          )}
        </Field>
      )}
      {findings.some(({ code }) => code === 'private-data') && (
        <Note tone="wait" icon="eye" title={t('prompt.private')} role="status">
          <p>
            {t('prompt.private-more', {
              what: counts.map(([kind, number]) => t(`masked.${kind as 'phone'}`, { number })).join(', '),
            })}
          </p>
          <Button look="alt" className="mt-2" onClick={() => write(workOf(value).prompt)}>
            {t('prompt.mask')}
          </Button>
        </Note>
      )}
      {promptText(prompt) !== '' && (
        <Button look="alt" full icon="copy" onClick={() => void copy()}>
          {t('prompt.copy')}
        </Button>
      )}
      {promptText(prompt).trim() !== '' && (
        <AskAi
          purpose="ask-back"
          input={{ prompt: promptFor(value), facts: factsOf(value, (field) => t(`card.${field}`)) }}
          label={t('prompt.ask')}
        />
      )}
    </StepScreen>
  );
}
