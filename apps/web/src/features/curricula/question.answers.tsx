import type { QuizDraftView } from '@contracts/curricula';
import { Card, Chip } from '@ui';
import { useT } from './curricula.messages';

/** The keys and reasons of a question, for whoever judges its words without changing them. */
export function QuestionAnswers({ question }: { question: QuizDraftView['questions'][number] }) {
  const t = useT();
  return (
    <Card as="section" className="stack">
      <h2>{t('answers')}</h2>
      <ul className="stack">
        {question.options.map(({ id, text, why, right }) => (
          <li key={id} className="stack-2">
            <div className="row between wrap">
              <h3>{text}</h3>
              {right && (
                <Chip tone="ok" icon="tick">
                  {t('question.right')}
                </Chip>
              )}
            </div>
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
