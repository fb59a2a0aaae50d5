import { useState } from 'react';
import { checkAnswers, salesEngine, type SentReport } from '@labs/sales';
import { LabScreen, type Bench } from '@web/labs';
import { Button, Details, Note } from '@ui';
import { startBench, workOf, type SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import { StateList } from './state.list';
import { useLabFormat } from './use-lab-format';

type Props = { readonly bench: Bench<SalesBench>; readonly report: SentReport };

/** What came of it; in a module, exactly what will be sent, before it is. */
export function SendStep({ bench, report }: Props) {
  const t = useT();
  const { bytes } = useLabFormat();
  const [done, setDone] = useState(false);
  const { value, change, activity, finish } = bench;
  const work = workOf(value);
  const checked = checkAnswers(report, value.answers);
  const text = JSON.stringify(work, null, 1);
  const open = checked.filter(({ state }) => state === 'open' || state === 'look-again').length;
  const send = async () => {
    if (work && (await finish(salesEngine, work))) setDone(true);
  };

  return (
    <LabScreen
      bench={bench}
      eyebrow={t('step', { step: 4, of: 4 })}
      title={t(activity ? 'send.title' : 'send.free-title')}
      lead={t(activity ? 'send.lead' : 'send.free-lead')}
      dock={
        done ? (
          <Button big full onClick={() => change({ ...startBench, pasted: value.pasted })}>
            {t('send.again')}
          </Button>
        ) : (
          <Button big full onClick={() => void send()}>
            {t(activity ? 'send.send' : 'send.keep')}
          </Button>
        )
      }
    >
      {done && (
        <Note tone="ok" role="status" title={t(activity ? 'send.done' : 'send.kept')}>
          {t(activity ? 'send.done-more' : 'send.kept-more')}
        </Note>
      )}
      <StateList checked={checked} />
      {open > 0 && !done && <p className="soft">{t('send.open', { open })}</p>}
      {activity && (
        <section className="stack">
          <h2>{t('send.what')}</h2>
          <ul className="stack-2">
            {(['sums', 'names', 'answers'] as const).map((part) => (
              <li key={part}>{t(`send.${part}`)}</li>
            ))}
          </ul>
          <Note tone="own" icon="lock" title={t('send.never')}>
            {t('send.never-more')}
          </Note>
          <Details summary={t('send.exactly', { size: bytes(text.length) })} card>
            <pre className="sm">{text}</pre>
          </Details>
        </section>
      )}
      {!done && (
        <p className="center">
          <Button look="quiet" onClick={() => change((before) => ({ ...before, step: 'questions', question: 0 }))}>
            {t('send.back')}
          </Button>
        </p>
      )}
    </LabScreen>
  );
}
