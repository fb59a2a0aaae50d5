import { scenarios, type Scenario } from '@labs/adverts';
import { Button, Choice, ChoiceGroup } from '@ui';
import { startDesk, type AdvertBench } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';

const names = Object.keys(scenarios) as Scenario[];

/** Which of the three weeks is tried. */
export function ChooseScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const { value, change } = bench;
  return (
    <AdvertScreen
      bench={bench}
      title={t('choose.title')}
      lead={t('choose.lead')}
      dock={
        <Button big onClick={() => change({ ...value, at: 'who' })}>
          {t('choose.on')}
        </Button>
      }
    >
      <ChoiceGroup legend={t('choose.legend')} hint={t('example')}>
        {names.map((name) => (
          <Choice
            key={name}
            name="scenario"
            checked={value.scenario === name}
            onChange={() => change(startDesk(name))}
            note={t(`scenario.${name}-more`)}
          >
            {t(`scenario.${name}`)}
          </Choice>
        ))}
      </ChoiceGroup>
    </AdvertScreen>
  );
}
