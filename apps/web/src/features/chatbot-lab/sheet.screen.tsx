import { handoverSheet } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { Button, Card } from '@ui';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

const examples = 8;

/** The rules for handing over, on one page for the wall. */
export function SheetScreen({ bench, bot, go }: ScreenProps) {
  const t = useT();
  const { shop, rules, who, when, says } = handoverSheet(bot.chatbot);
  return (
    <LabScreen
      bench={bench}
      title={t('sheet.title', { shop })}
      lead={t('sheet.lead', { who, when })}
      dock={
        <>
          <Button big icon="print" onClick={() => window.print()}>
            {t('sheet.print')}
          </Button>
          <Button look="alt" onClick={() => go({ screen: 'take' })}>
            {t('sheet.back')}
          </Button>
        </>
      }
    >
      <Card className="stack">
        {rules.map(({ reason, words }) => (
          <div key={reason}>
            <h2>{t(`reason.${reason}`)}</h2>
            <p>{words.slice(0, examples).join(', ')}</p>
          </div>
        ))}
        <div>
          <h2>{t('rules.always')}</h2>
          <p>{t('rules.always-more')}</p>
        </div>
      </Card>
      <section className="stack-2">
        <h2>{t('sheet.says')}</h2>
        <p>{says}</p>
      </section>
    </LabScreen>
  );
}
