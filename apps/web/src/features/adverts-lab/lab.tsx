import { useBench, useFreshStep } from '@web/labs';
import { startDesk, type AdvertDesk } from './advert-bench';
import { ChooseScreen } from './choose.screen';
import { QuestionScreen } from './question.screen';
import { StopScreen } from './stop.screen';
import { TruthScreen } from './truth.screen';
import { WeekScreen } from './week.screen';
import { WhatScreen } from './what.screen';
import { WhoScreen } from './who.screen';

const start = startDesk('gajian');

const screens = {
  choose: ChooseScreen,
  who: WhoScreen,
  what: WhatScreen,
  stop: StopScreen,
  week: WeekScreen,
  ask: QuestionScreen,
  truth: TruthScreen,
} as const;

/** The simulator: plan an advert, see its week, answer eight questions, and only then see what no app shows. */
export function Lab() {
  const bench = useBench<AdvertDesk>(start);
  const { at, asked } = bench.value;
  const place = `${at}${at === 'ask' ? asked : ''}`;
  useFreshStep(place);

  const Screen = screens[at];
  return <Screen bench={bench} />;
}
