import { useState } from 'react';
import { checkReplies, ownTestSize, partnerTestSize, type Intent } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Chip, Dialog, List, ListRow } from '@ui';
import { runSmallTest, type Place, type ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { FindingList } from './finding.list';
import { Illustrative } from './illustrative';
import { RegionSection } from './region.section';

/** The bot at a glance: what it knows, what is to be mended, and the small test. */
export function BotScreen({ bench, bot, change, go }: ScreenProps) {
  const t = useT();
  const [leaving, setLeaving] = useState(false);
  const { chatbot } = bot;
  const findings = checkReplies(chatbot).filter(({ severity }) => severity !== 'hint');
  const about = (id: string) => findings.filter(({ values }) => values['text'] === id).length;
  const open = (place: Place, title: string, more: string, count = 0) => (
    <ListRow
      key={title}
      title={title}
      action={
        <Button look="quiet" onClick={() => go(place)} aria-label={t('bot.open', { title })}>
          {t('bot.edit')}
        </Button>
      }
    >
      <span className="soft">{more}</span>
      {count > 0 && (
        <Chip tone="fix" icon="pencil">
          {t('bot.to-mend', { count })}
        </Chip>
      )}
    </ListRow>
  );
  const addIntent = () => {
    const used = new Set(chatbot.intents.map(({ id }) => id));
    let next = 1;
    while (used.has(`own-${next}`)) next += 1;
    const intent: Intent = { id: `own-${next}`, name: t('bot.new-intent', { next }), utterances: [], reply: '' };
    change({
      chatbot: { ...chatbot, intents: [...chatbot.intents, intent] },
      place: { screen: 'intent', intent: intent.id },
    });
  };
  return (
    <LabScreen
      bench={bench}
      title={String(chatbot.variables['nama_toko'] ?? '')}
      lead={t('bot.lead')}
      dock={
        <Button big onClick={() => change(runSmallTest(bot))}>
          {t(bot.runs.length === 0 ? 'bot.run' : 'bot.run-again')}
        </Button>
      }
    >
      <Illustrative bot={bot} />
      <List label={t('bot.parts')}>
        {open(
          { screen: 'facts' },
          t('facts.title'),
          t('bot.facts-more'),
          about('fallback') + about('handover') + about('away'),
        )}
        {open({ screen: 'rules' }, t('rules.title'), t('bot.rules-more'))}
        {open({ screen: 'try' }, t('try.title'), t('bot.try-more'))}
      </List>
      <section className="stack-2">
        <h2>{t('bot.intents')}</h2>
        <List label={t('bot.intents')}>
          {chatbot.intents.map(({ id, name, utterances }) => {
            const count = utterances.filter((text) => text.trim() !== '').length;
            return open({ screen: 'intent', intent: id }, name, t('bot.sentences', { count }), about(id));
          })}
        </List>
        <Button look="alt" icon="plus" onClick={addIntent}>
          {t('bot.add-intent')}
        </Button>
      </section>
      <RegionSection chatbot={chatbot} onChange={(next) => change({ chatbot: next })} />
      <FindingList chatbot={chatbot} findings={findings.filter(({ values }) => values['text'] === undefined)} />
      <section className="stack-2">
        <h2>{t('bot.more')}</h2>
        <List label={t('bot.more')}>
          {open({ screen: 'own' }, t('own.title'), t('own.count', { count: bot.ownTest.length, goal: ownTestSize }))}
          {open(
            { screen: 'partner' },
            t('partner.title'),
            t('own.count', { count: bot.partnerTest.length, goal: partnerTestSize }),
          )}
          {open({ screen: 'take' }, t('take.title'), t('bot.take-more'))}
        </List>
        <Button look="quiet" icon="undo" onClick={() => setLeaving(true)}>
          {t('bot.other-trade')}
        </Button>
      </section>
      {leaving && (
        <Dialog
          title={t('bot.leave-title')}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>{t('bot.stay')}</Button>
              <Button look="stop" onClick={() => bench.change({})}>
                {t('bot.leave')}
              </Button>
            </>
          }
        >
          <p>{t('bot.leave-more')}</p>
        </Dialog>
      )}
    </LabScreen>
  );
}
