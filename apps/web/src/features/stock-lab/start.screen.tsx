import { useDevice } from '@web/platform/device';
import { Button, Choice, ChoiceGroup } from '@ui';
import { sampleDesk } from './sample-desk';
import { ownDesk, type StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

/** The sample first, or one's own notebook. */
export function StartScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { clock } = useDevice();
  const { value, change } = bench;
  return (
    <StockScreen
      bench={bench}
      title={t('start.title')}
      lead={t('start.lead')}
      dock={
        <Button big onClick={() => change({ ...value, at: value.sample ? 'shelf' : 'notes' })}>
          {t(value.sample ? 'start.on-sample' : 'start.on-own')}
        </Button>
      }
    >
      <ChoiceGroup legend={t('start.legend')}>
        <Choice name="start" checked={value.sample} onChange={() => change(sampleDesk())} note={t('start.sample-more')}>
          {t('start.sample')}
        </Choice>
        <Choice
          name="start"
          checked={!value.sample}
          onChange={() => change(ownDesk(clock()))}
          note={t('start.own-more')}
        >
          {t('start.own')}
        </Choice>
      </ChoiceGroup>
    </StockScreen>
  );
}
