import { greetingAndAway, keywordTable, quickReplies } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { csvText, saveCsv } from '@web/platform/csv';
import { Button, Card, List, ListRow, Note, showToast } from '@ui';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

/** What one installs at the messenger and the marketplace: texts to copy, files, and the sheet for the wall. */
export function TakeAlongScreen({ bench, bot, go }: ScreenProps) {
  const t = useT();
  const { chatbot } = bot;
  const { greeting, away } = greetingAndAway(chatbot);
  const replies = quickReplies(chatbot);
  const copy = async (words: string) => {
    try {
      await navigator.clipboard.writeText(words);
      showToast({ words: t('take.copied') });
    } catch (error) {
      // Not there outside of HTTPS (TypeError), or refused by the person (DOMException).
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
      showToast({ words: t('take.by-hand') });
    }
  };
  const text = (title: string, words: string) => (
    <Card className="stack-2">
      <h3>{title}</h3>
      <p>{words}</p>
      <Button look="alt" icon="copy" aria-label={t('take.copy-named', { title })} onClick={() => void copy(words)}>
        {t('take.copy')}
      </Button>
    </Card>
  );
  return (
    <LabScreen
      bench={bench}
      title={t('take.title')}
      lead={t('take.lead')}
      dock={
        <Button big onClick={() => go({ screen: 'bot' })}>
          {t('try.back')}
        </Button>
      }
    >
      <section className="stack">
        <h2>{t('take.texts')}</h2>
        {text(t('take.greeting'), greeting)}
        {text(t('take.away'), away)}
      </section>
      <section className="stack">
        <h2>{t('take.replies')}</h2>
        <List label={t('take.replies')}>
          {replies.map((reply) => (
            <ListRow key={reply.shortcut} title={reply.shortcut}>
              <span className="soft">{reply.text}</span>
              <span className="row">
                <Button
                  look="quiet"
                  icon="copy"
                  aria-label={t('take.copy-named', { title: reply.shortcut })}
                  onClick={() => void copy(reply.text)}
                >
                  {t('take.copy')}
                </Button>
              </span>
            </ListRow>
          ))}
        </List>
      </section>
      <section className="stack">
        <h2>{t('take.files')}</h2>
        <Button
          look="alt"
          icon="download"
          onClick={() =>
            saveCsv(
              t('take.replies-file'),
              csvText(
                [
                  { head: t('take.shortcut'), cell: (row: (typeof replies)[number]) => row.shortcut },
                  { head: t('take.text'), cell: (row: (typeof replies)[number]) => row.text },
                ],
                replies,
              ),
            )
          }
        >
          {t('take.replies-csv')}
        </Button>
        <Button
          look="alt"
          icon="download"
          onClick={() => {
            const rows = keywordTable(chatbot);
            saveCsv(
              t('take.keywords-file'),
              csvText(
                [
                  { head: t('take.intent'), cell: (row: (typeof rows)[number]) => row.intent },
                  { head: t('take.keywords'), cell: (row: (typeof rows)[number]) => row.keywords.join(', ') },
                  { head: t('take.text'), cell: (row: (typeof rows)[number]) => row.text },
                ],
                rows,
              ),
            );
          }}
        >
          {t('take.keywords-csv')}
        </Button>
        <Button look="alt" icon="copy" onClick={() => void copy(JSON.stringify(chatbot, null, 2))}>
          {t('take.json')}
        </Button>
        <Button look="alt" icon="print" onClick={() => go({ screen: 'sheet' })}>
          {t('take.sheet')}
        </Button>
      </section>
      <Note tone="info" title={t('choose.no-connection')}>
        {t('take.no-connection-more')}
      </Note>
    </LabScreen>
  );
}
