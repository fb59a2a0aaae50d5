import { Button, Choice, ChoiceGroup, Field, Input } from '@ui';
import { most, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { PictureField } from './picture.field';
import { StepScreen } from './step.screen';

const points = ['facts', 'price', 'order', 'claims', 'tone', 'own'] as const;

/** CEK by the learner herself, what she changed and why, and the picture. */
export function ReasonsStep({ bench }: StepProps) {
  const t = useT();
  const { value, change } = bench;
  const reasons = value.reasons.length > 0 ? value.reasons : [{ what: '', why: '' }];
  const write = (index: number, part: 'what' | 'why', words: string) =>
    change({ ...value, reasons: reasons.map((reason, at) => (at === index ? { ...reason, [part]: words } : reason)) });
  const tick = (point: string, on: boolean) =>
    change({ ...value, ticks: on ? [...value.ticks, point] : value.ticks.filter((other) => other !== point) });
  return (
    <StepScreen bench={bench} lead={t('reasons.lead')} next={t('reasons.next')}>
      <ChoiceGroup legend={t('reasons.cek')} hint={t('reasons.cek-hint')}>
        {points.map((point) => (
          <Choice
            key={point}
            type="checkbox"
            checked={value.ticks.includes(point)}
            onChange={(event) => tick(point, event.target.checked)}
          >
            {t(`cek.${point}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <section className="stack">
        <h2>{t('reasons.title')}</h2>
        {reasons.map((reason, index) => (
          <div key={index} className="card stack" role="group" aria-label={t('reasons.nth', { number: index + 1 })}>
            {(['what', 'why'] as const).map((part) => (
              <Field key={part} label={t(`reasons.${part}`)} hint={t(`reasons.${part}-hint`)}>
                {(wiring) => (
                  <Input
                    {...wiring}
                    value={reason[part]}
                    maxLength={most.line}
                    onChange={(event) => write(index, part, event.target.value)}
                  />
                )}
              </Field>
            ))}
          </div>
        ))}
        {reasons.length < most.reasons && (
          <Button
            look="alt"
            full
            icon="plus"
            onClick={() => change({ ...value, reasons: [...reasons, { what: '', why: '' }] })}
          >
            {t('reasons.add')}
          </Button>
        )}
      </section>
      <PictureField picture={value.picture} onChange={(picture) => change({ ...value, picture })} />
    </StepScreen>
  );
}
