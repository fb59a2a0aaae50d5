import type { QuizDraftView } from '@contracts/curricula';
import { Card, Chip, Field, TextArea } from '@ui';
import { useT } from './curricula.messages';
import { longest, type QuestionWords, type WordGap } from './question-words';

type Props = {
  question: QuizDraftView['questions'][number];
  words: QuestionWords;
  onChange: (words: QuestionWords) => void;
  gaps: readonly WordGap[];
};

/** The words of one question: what is asked, and for each choice what it says and why it is right or not yet. */
export function QuestionForm({ question, words, onChange, gaps }: Props) {
  const t = useT();
  const errorAt = (place: string) => {
    const found = gaps.find((gap) => gap.place === place);
    return found && t(`question.${found.gap}`);
  };
  const changeOption = (id: string, change: { text: string } | { why: string }): void =>
    onChange({
      ...words,
      options: words.options.map((option) => (option.id === id ? { ...option, ...change } : option)),
    });

  return (
    <div className="stack">
      <h2 className="hide">{t('quiz.write')}</h2>
      <Card>
        <Field label={t('question.stem')} error={errorAt('stem')}>
          {(wiring) => (
            <TextArea
              {...wiring}
              maxLength={longest.stem}
              count={(letters) => t('question.count', { letters, most: longest.stem })}
              value={words.stem}
              onChange={({ target }) => onChange({ ...words, stem: target.value })}
            />
          )}
        </Field>
      </Card>
      {words.options.map((option, index) => {
        const isRight = question.options.find(({ id }) => id === option.id)?.right ?? false;
        return (
          <Card key={option.id} as="section" className="stack" aria-label={t('question.option', { number: index + 1 })}>
            <div className="row between wrap">
              <h3>{t('question.option', { number: index + 1 })}</h3>
              {isRight && (
                <Chip tone="ok" icon="tick">
                  {t('question.right')}
                </Chip>
              )}
            </div>
            <Field label={t('question.text')} error={errorAt(`text/${option.id}`)}>
              {(wiring) => (
                <TextArea
                  {...wiring}
                  rows={1}
                  maxLength={longest.text}
                  value={option.text}
                  onChange={({ target }) => changeOption(option.id, { text: target.value })}
                />
              )}
            </Field>
            <Field label={t(isRight ? 'question.why-right' : 'question.why')} error={errorAt(`why/${option.id}`)}>
              {(wiring) => (
                <TextArea
                  {...wiring}
                  maxLength={longest.why}
                  value={option.why}
                  onChange={({ target }) => changeOption(option.id, { why: target.value })}
                />
              )}
            </Field>
          </Card>
        );
      })}
    </div>
  );
}
