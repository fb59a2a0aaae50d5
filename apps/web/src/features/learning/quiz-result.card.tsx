import { useEffect, useRef } from 'react';
import type { QuizActivity } from '@contracts/packages';
import type { QuizScore } from '@rules';
import { Button, List, ListRow, Note, Tile } from '@ui';
import { useT } from './learning.messages';
import { Words } from './published';

type Props = {
  readonly quiz: QuizActivity;
  /** The attempt just made; null when the learner only comes back to see. */
  readonly score: QuizScore | null;
  readonly best: number | null;
  readonly onAgain: () => void;
};

/** What came out, as a sentence first; then the questions worth another look. */
export function QuizResult({ quiz, score, best, onAgain }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (score) box.current?.scrollIntoView({ block: 'nearest' });
  }, [score]);

  const count = quiz.questions.length;
  const right = score?.right ?? Math.round(((best ?? 0) * count) / 10_000);
  const share = score?.basisPoints ?? best ?? 0;
  const level = right === count ? 'all' : share >= 7000 ? 'enough' : 'some';
  const missed = quiz.questions.filter(({ id }) =>
    score?.perQuestion.some((one) => one.questionId === id && !one.right),
  );
  return (
    <div ref={box} className="stack">
      <Note
        tone={level === 'some' ? 'wait' : 'ok'}
        role={score ? 'status' : undefined}
        title={t(score ? 'quiz.result' : 'quiz.best', { right, count })}
      >
        {t(`quiz.result-${level}`)}
      </Note>
      {missed.length > 0 && (
        <List label={t('quiz.look-again')}>
          {missed.map(({ id, stem, options }) => (
            <ListRow key={id} lead={<Tile tone="wait" icon="pencil" />} title={<Words>{stem}</Words>}>
              <span className="soft">
                <Words>{options.find((option) => option.right)?.why}</Words>
              </span>
            </ListRow>
          ))}
        </List>
      )}
      <Button look="alt" full icon="undo" onClick={onAgain}>
        {t('quiz.again')}
      </Button>
    </div>
  );
}
