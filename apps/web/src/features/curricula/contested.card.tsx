import { ChangedText, wordDiff } from '@web/platform/word-diff';
import { Button, Card } from '@ui';
import { useT } from './curricula.messages';
import { differences, type QuestionWords } from './question-words';

type Props = { mine: QuestionWords; server: QuestionWords; onKeepMine: () => void; onTakeServer: () => void };

/** Two people changed the same question: both texts are shown, none is lost, and the writer chooses. */
export function ContestedCard({ mine, server, onKeepMine, onTakeServer }: Props) {
  const t = useT();
  const say = { added: t('diff.added'), removed: t('diff.removed') };
  return (
    <Card as="section" className="look stack" role="alert">
      <div className="stack-2">
        <h2>{t('contested')}</h2>
        <p>{t('contested.more')}</p>
      </div>
      {differences(server, mine).map(({ place, a, b }) => (
        <div key={place} className="stack-2">
          <h3>{placeName(t, mine, place)}</h3>
          <p className="soft">{t('contested.server')}</p>
          <p className="quote">
            <ChangedText pieces={wordDiff(a, b)} without="added" say={say} />
          </p>
          <p className="soft">{t('contested.mine')}</p>
          <p className="quote">
            <ChangedText pieces={wordDiff(a, b)} without="removed" say={say} />
          </p>
        </div>
      ))}
      <div className="row wrap">
        <Button look="alt" onClick={onKeepMine}>
          {t('contested.keep-mine')}
        </Button>
        <Button look="alt" onClick={onTakeServer}>
          {t('contested.take-server')}
        </Button>
      </div>
    </Card>
  );
}

function placeName(t: ReturnType<typeof useT>, { options }: QuestionWords, place: string): string {
  const [kind, id] = place.split('/');
  if (kind === 'stem') return t('question.stem');
  const number = options.findIndex((option) => option.id === id) + 1;
  return t(kind === 'why' ? 'contested.why' : 'contested.text', { number });
}
