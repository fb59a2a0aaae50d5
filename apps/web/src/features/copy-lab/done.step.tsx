import { useState } from 'react';
import { copyEngine, resultOf } from '@labs/copy';
import { Button, Note, showToast } from '@ui';
import { cleanBench, workOf, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { ResultList } from './result.list';
import { StepScreen } from './step.screen';

/** What came of it: the text to copy, what was mended, and the way to the mentor. */
export function DoneStep({ bench }: StepProps) {
  const t = useT();
  const { value, change, finish, activity } = bench;
  const [finished, setFinished] = useState(false);
  const work = workOf(value);
  const result = resultOf(work);
  const copy = async () => {
    await navigator.clipboard.writeText(value.text);
    showToast({ words: t('done.copied') });
  };
  const send = async () => setFinished(await finish(copyEngine, { ...work, at: value.at, whose: value.whose }));
  const again = () => {
    change({ ...cleanBench, at: 'card', exercise: { seed: value.exercise.seed + 1, answer: null } });
    showToast({ words: t('done.cleared'), action: { text: t('undo'), icon: 'undo', run: () => change(value) } });
  };
  return (
    <StepScreen
      bench={bench}
      lead={result ? t(result.remaining.length === 0 ? 'done.all-well' : 'done.some-left') : undefined}
      next={t(activity ? 'done.send' : 'done.keep')}
      off={finished && t('done.kept')}
      onNext={() => void send()}
    >
      <section className="card stack-2">
        <h2>{t('done.text')}</h2>
        <p className="typed">{value.text}</p>
        <Button look="alt" full icon="copy" onClick={() => void copy()}>
          {t('done.copy')}
        </Button>
      </section>
      {result && <ResultList result={result} />}
      {result && result.remaining.length > 0 && (
        <Note tone="wait" title={t('done.left', { count: result.remaining.length })}>
          <p>{t('done.left-more')}</p>
          <Button look="alt" className="mt-2" onClick={() => change({ ...value, at: 'text' })}>
            {t('done.mend')}
          </Button>
        </Note>
      )}
      <Button look="quiet" icon="undo" onClick={again}>
        {t('done.again')}
      </Button>
    </StepScreen>
  );
}
