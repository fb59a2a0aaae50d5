import { useMemo } from 'react';
import { advertEngine, AdvertWork, reckonWeek, truthOf } from '@labs/adverts';
import { useDevice } from '@web/platform/device';
import { newId } from '@web/platform/store';
import { Button, Card } from '@ui';
import { inAnotherWeek, unanswered, type AdvertBench, type AdvertDesk } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';
import { TruthParts } from './truth.parts';

/** The end of a week: what no app shows, how the answers fit, and what to try next. */
export function TruthScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const { clock } = useDevice();
  const { value, change, activity, finish } = bench;
  const work = useMemo(() => AdvertWork.parse(value), [value]);
  const reckoned = useMemo(() => reckonWeek(work), [work]);
  const truth = useMemo(() => truthOf(work), [work]);
  const right = reckoned.checks.filter(({ state }) => state === 'right').length;
  return (
    <AdvertScreen
      bench={bench}
      title={t('truth.title')}
      lead={t('truth.lead', { extra: truth.extra, claimed: reckoned.shown.claimed })}
      dock={
        <Button big onClick={() => void finish(advertEngine, work as AdvertDesk)}>
          {t(activity ? 'truth.send' : 'truth.save')}
        </Button>
      }
    >
      <TruthParts reckoned={reckoned} truth={truth} />
      <Card as="section" className="stack">
        <h2>{t('score', { right })}</h2>
        <p className="soft">{t('score-more')}</p>
        <div className="row wrap">
          <Button look="alt" onClick={() => change({ ...value, at: 'ask', asked: 0, checked: false })}>
            {t('truth.mend')}
          </Button>
          <Button look="alt" onClick={() => change(unanswered(value, { at: 'who' }))}>
            {t('truth.plan')}
          </Button>
          <Button look="alt" onClick={() => change(inAnotherWeek(value, newId(clock)))}>
            {t('truth.other')}
          </Button>
          <Button look="alt" onClick={() => change(unanswered(value, { at: 'choose' }))}>
            {t('truth.choose')}
          </Button>
        </div>
      </Card>
    </AdvertScreen>
  );
}
