import { areas, goals, type Area, type Goal } from '@labs/adverts';
import { Button, Choice, ChoiceGroup } from '@ui';
import { unanswered, type AdvertBench } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';

const areaNames = Object.keys(areas) as Area[];
const goalNames = Object.keys(goals) as Goal[];

/** The first two levers: whom the system looks for, and where. */
export function WhoScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const { value, change } = bench;
  const set = (levers: Partial<typeof value.levers>) =>
    change(unanswered(value, { levers: { ...value.levers, ...levers } }));
  return (
    <AdvertScreen
      bench={bench}
      title={t('who.title')}
      dock={
        <Button big onClick={() => change({ ...value, at: 'what' })}>
          {t('who.on')}
        </Button>
      }
    >
      <ChoiceGroup legend={t('goal.legend')}>
        {goalNames.map((goal) => (
          <Choice
            key={goal}
            name="goal"
            checked={value.levers.goal === goal}
            onChange={() => set({ goal })}
            note={t(`goal.${goal}-more`)}
          >
            {t(`goal.${goal}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={t('area.legend')}>
        {areaNames.map((area) => (
          <Choice
            key={area}
            name="area"
            checked={value.levers.area === area}
            onChange={() => set({ area })}
            note={t(`area.${area}-more`)}
          >
            {t(`area.${area}`)}
          </Choice>
        ))}
      </ChoiceGroup>
    </AdvertScreen>
  );
}
