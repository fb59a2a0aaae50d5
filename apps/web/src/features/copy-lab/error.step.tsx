import { isErrorFound, plantError, sentencesOf } from '@labs/copy';
import { useDevice } from '@web/platform/device';
import { Button, Choice, ChoiceGroup, Note } from '@ui';
import type { StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { FactCardList } from './fact-card.list';
import { StepScreen } from './step.screen';

/** A sample draft with one error in it, beside its fact card: which sentence is it? */
export function ErrorStep({ bench }: StepProps) {
  const t = useT();
  const { clock } = useDevice();
  const { value, change } = bench;
  const { seed, answer } = value.exercise;
  const planted = plantError(seed);
  const found = isErrorFound(planted, answer);
  const another = () => change({ ...value, exercise: { seed: (clock() % 1_000_000) + 1, answer: null } });
  return (
    <StepScreen bench={bench} lead={t('error.lead')} next={t('error.next')} off={answer === null && t('error.choose')}>
      <section className="card stack-2">
        <h2>{t('card.of', { product: planted.card.product })}</h2>
        <p className="soft sm">{t('card.sample')}</p>
        <FactCardList card={planted.card} only={['price', 'size', 'keeps', 'order']} />
      </section>
      <ChoiceGroup legend={t('error.which')}>
        {sentencesOf(planted.text).map(([from, to]) => {
          const chosen = answer !== null && answer[0] === from;
          return (
            <Choice
              key={from}
              name="error"
              checked={chosen}
              verdict={chosen ? (found ? 'right' : 'miss') : undefined}
              say={t(found ? 'error.right' : 'error.miss')}
              onChange={() => change({ ...value, exercise: { seed, answer: [from, to] } })}
            >
              {planted.text.slice(from, to).trim()}
            </Choice>
          );
        })}
      </ChoiceGroup>
      {answer !== null && (
        <Note tone={found ? 'ok' : 'wait'} title={t(found ? 'error.found' : 'error.not-found')} role="status">
          <p>{t(found ? `error.why-${planted.kind}` : 'error.look')}</p>
        </Note>
      )}
      {found && (
        <Button look="quiet" icon="undo" onClick={another}>
          {t('error.another')}
        </Button>
      )}
    </StepScreen>
  );
}
