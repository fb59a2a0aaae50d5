import { useDevice } from '@web/platform/device';
import { Button, Choice, ChoiceGroup } from '@ui';
import { sampleDesk } from './sample-desk';
import { ownDesk, type StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { useToday } from './use-today';

const places = { sample: 'shelf', file: 'file', own: 'notes' } as const;

/** The sample first, an own file, or one's own notebook. */
export function StartScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { clock } = useDevice();
  const today = useToday();
  const { value, change } = bench;
  const from = value.sample ? 'sample' : value.fromFile ? 'file' : 'own';
  return (
    <StockScreen
      bench={bench}
      title={t('start.title')}
      lead={t('start.lead')}
      dock={
        <Button big onClick={() => change({ ...value, at: places[from] })}>
          {t(`start.on-${from}`)}
        </Button>
      }
    >
      <ChoiceGroup legend={t('start.legend')}>
        <Choice
          name="start"
          checked={from === 'sample'}
          onChange={() => change(sampleDesk(today))}
          note={t('start.sample-more')}
        >
          {t('start.sample')}
        </Choice>
        <Choice
          name="start"
          checked={from === 'file'}
          onChange={() => change({ ...ownDesk(clock()), fromFile: true })}
          note={t('start.file-more')}
        >
          {t('start.file')}
        </Choice>
        <Choice
          name="start"
          checked={from === 'own'}
          onChange={() => change(ownDesk(clock()))}
          note={t('start.own-more')}
        >
          {t('start.own')}
        </Choice>
      </ChoiceGroup>
    </StockScreen>
  );
}
