import { greetingAndAway, keywordTable, quickReplies, type KeywordRow, type QuickReply } from '@labs/chatbot';
import { LabScreen } from '@web/labs';
import { csvFile, csvText } from '@web/platform/csv';
import { Button, Card, List, ListRow, Note, showToast } from '@ui';
import type { ScreenProps } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';
import { FileRow } from './file.row';

/** What one installs at the messenger and the marketplace: texts to copy, files, and the sheet for the wall. */
export function TakeAlongScreen({ bench, bot, go }: ScreenProps) {
  const t = useT();
  const { chatbot } = bot;
  const { greeting, away } = greetingAndAway(chatbot);
  const replies = quickReplies(chatbot);
  const json = JSON.stringify(chatbot, null, 2);
  const repliesFile = () =>
    csvFile(
      t('take.replies-file'),
      csvText<QuickReply>(
        [
          { head: t('take.shortcut'), cell: ({ shortcut }) => shortcut },
          { head: t('take.text'), cell: (reply) => reply.text },
        ],
        replies,
      ),
    );
  const keywordsFile = () =>
    csvFile(
      t('take.keywords-file'),
      csvText<KeywordRow>(
        [
          { head: t('take.intent'), cell: ({ intent }) => intent },
          { head: t('take.keywords'), cell: ({ keywords }) => keywords.join(', ') },
          { head: t('take.text'), cell: (row) => row.text },
        ],
        keywordTable(chatbot),
      ),
    );
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
        <List label={t('take.files')}>
          <FileRow title={t('take.replies')} note={t('take.csv')} make={repliesFile} />
          <FileRow title={t('take.keywords-table')} note={t('take.csv')} make={keywordsFile} />
          <FileRow
            title={t('take.json')}
            note={t('take.json-more')}
            make={() => new File([json], `${t('take.json-file')}.json`, { type: 'application/json' })}
            // Browsers hand only well-known kinds to other apps, and JSON is none of them.
            makeShared={() => new File([json], `${t('take.json-file')}.json.txt`, { type: 'text/plain' })}
          >
            <Button
              look="quiet"
              icon="copy"
              aria-label={t('take.copy-named', { title: t('take.json') })}
              onClick={() => void copy(json)}
            >
              {t('take.copy')}
            </Button>
          </FileRow>
        </List>
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
