import { chatbotTemplates, type Mood } from '@labs/chatbot';
import { AskAi } from '@web/labs';
import { Button } from '@ui';
import type { OpenBot } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { asTold, helperSaid, helperTurns, talkWith, toldTurns, type Talk } from './talk';

type Props = {
  readonly bot: OpenBot;
  readonly mood: Mood;
  readonly talk: Talk;
  /** The customer's next message, in the talk it belongs to. */
  readonly onMessage: (text: string, talk: Talk) => void;
  readonly onAgain: () => void;
};

/** A customer whom the AI helper plays, where there is one: six messages, each asked for and shown before it is sent. */
export function HelperCustomer({ bot, mood, talk, onMessage, onAgain }: Props) {
  const t = useT();
  const own = talkWith(talk, mood);
  const said = helperSaid(own);
  if (said >= helperTurns) {
    return (
      <Button look="alt" icon="undo" onClick={onAgain}>
        {t('helper.again')}
      </Button>
    );
  }
  return (
    <AskAi
      key={mood}
      purpose="customer"
      input={{ mood: mood === 'lost' ? 'confused' : mood, shop: aboutShop(bot), turns: toldTurns(own) }}
      label={t(said === 0 ? 'helper.begin' : 'helper.next', { next: said + 1, most: helperTurns })}
      onAnswer={(text) => asTold(text) !== '' && onMessage(asTold(text), own)}
      atOnce
    />
  );
}

/** What the helper needs to know of the shop to be its customer: name, trade, hours and goods, nothing of a person. */
function aboutShop({ chatbot: { variables }, template }: OpenBot): string {
  const trade = chatbotTemplates.find(({ id }) => id === template)?.name;
  const goods = Object.keys(variables).flatMap((name) => (name.startsWith('harga:') ? [name.slice(6)] : []));
  const parts = [variables['nama_toko'], trade, variables['jam_buka'], goods.join(', ')];
  return asTold(parts.filter(Boolean).join('. '));
}
