import { useCallback, type ComponentType } from 'react';
import { useBench, useFreshStep } from '@web/labs';
import { BotScreen } from './bot.screen';
import type { ChatbotDesk, OpenBot, Place, ScreenProps } from './chatbot-desk';
import { ChooseTradeScreen } from './choose-trade.screen';
import { DoneScreen } from './done.screen';
import { FactsScreen } from './facts.screen';
import { IntentScreen } from './intent.screen';
import { OwnTestScreen } from './own-test.screen';
import { ResultScreen } from './result.screen';
import { RulesScreen } from './rules.screen';
import { SheetScreen } from './sheet.screen';
import { TakeAlongScreen } from './take-along.screen';
import { TryScreen } from './try.screen';
import { useCustomers } from './use-customers';

const screens: Readonly<Record<Place['screen'], ComponentType<ScreenProps>>> = {
  bot: BotScreen,
  facts: FactsScreen,
  intent: IntentScreen,
  rules: RulesScreen,
  try: TryScreen,
  result: ResultScreen,
  own: OwnTestScreen,
  partner: OwnTestScreen,
  take: TakeAlongScreen,
  sheet: SheetScreen,
  done: DoneScreen,
};

const empty: ChatbotDesk = {};

/** The room in which one builds a chatbot of one's own sentences, tries it and mends it. */
export function Lab() {
  const bench = useBench<ChatbotDesk>(empty);
  const { value, change: keep } = bench;
  const change = useCallback(
    (part: Partial<OpenBot>) => keep((desk) => (desk.bot ? { ...desk, bot: { ...desk.bot, ...part } } : desk)),
    [keep],
  );
  const go = useCallback((place: Place) => change({ place }), [change]);
  const { bot } = value;
  const at = bot ? JSON.stringify(bot.place) : '';
  useFreshStep(at);
  // Brought together with the trade, so that they are on the phone when the signal is gone.
  useCustomers(bot?.template);
  if (!bot) return <ChooseTradeScreen bench={bench} onChoose={(chosen) => keep({ bot: chosen })} />;
  const Screen = screens[bot.place.screen];
  return <Screen key={at} bench={bench} bot={bot} change={change} go={go} />;
}
