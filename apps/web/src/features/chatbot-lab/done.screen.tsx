import { LabScreen } from '@web/labs';
import { Button } from '@ui';
import { Artifact } from './artifact';
import { workOf, type ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

/** What was handed in or kept, as the mentor sees it. */
export function DoneScreen({ bench, bot, go }: ScreenProps) {
  const t = useT();
  return (
    <LabScreen
      bench={bench}
      title={t('done.title')}
      lead={t(bench.activity ? 'done.sent' : 'done.kept')}
      dock={
        <Button big onClick={() => go({ screen: 'take' })}>
          {t('done.take')}
        </Button>
      }
    >
      <section className="stack-2">
        <h2>{String(bot.chatbot.variables['nama_toko'] ?? '')}</h2>
        <Artifact work={workOf(bot)} />
      </section>
      <Button look="alt" onClick={() => go({ screen: 'bot' })}>
        {t('result.back')}
      </Button>
    </LabScreen>
  );
}
