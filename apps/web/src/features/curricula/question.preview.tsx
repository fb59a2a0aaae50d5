import { useState } from 'react';
import type { QuizDraftView } from '@contracts/curricula';
import { Button, Card, Choice, ChoiceGroup, Note } from '@ui';
import { useT } from './curricula.messages';

type Question = QuizDraftView['questions'][number];

/** The question as a learner sees it: choosing shows the verdict and the reasons, as on the phone. */
export function QuestionPreview({ question, title }: { question: Question; title?: string }) {
  const t = useT();
  const name = title ?? t('preview');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const isMany = question.choose === 'many';
  const choose = (id: string): void => {
    if (!isMany) setChosen([id]);
    else setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  const again = (): void => {
    setChosen([]);
    setChecked(false);
  };
  const reasons = [
    ...question.options.filter(({ id, right }) => !right && chosen.includes(id)),
    ...question.options.filter(({ right }) => right),
  ];
  return (
    <Card as="section" className="stack" aria-label={name}>
      <div className="row between wrap">
        <h2>{name}</h2>
        <Button look="quiet" icon="undo" onClick={again}>
          {t('preview.again')}
        </Button>
      </div>
      {question.quote && <blockquote className="quote">{question.quote}</blockquote>}
      <ChoiceGroup legend={<h3>{question.stem}</h3>} hint={isMany ? t('preview.many') : undefined}>
        {question.options.map(({ id, text, right }) => {
          const isChosen = chosen.includes(id);
          const verdict = !isChecked ? undefined : right ? 'right' : isChosen ? 'miss' : undefined;
          return (
            <Choice
              key={id}
              type={isMany ? 'checkbox' : 'radio'}
              name={`preview-${question.id}`}
              checked={isChosen}
              disabled={isChecked}
              onChange={() => choose(id)}
              verdict={verdict}
              say={verdict && t(`preview.${verdict}`)}
            >
              {text}
            </Choice>
          );
        })}
      </ChoiceGroup>
      {isChecked ? (
        <Note tone="own" icon="info" role="status" title={t('preview.why')}>
          <div className="stack-2">
            {reasons.map(({ id, why }) => (
              <p key={id}>{why}</p>
            ))}
          </div>
        </Note>
      ) : (
        <Button look="alt" off={chosen.length === 0 && t('preview.choose')} onClick={() => setChecked(true)}>
          {t('preview.check')}
        </Button>
      )}
    </Card>
  );
}
