import { useEffect, useRef } from 'react';
import type { QuizOption, QuizQuestion } from '@contracts/packages';
import { Button, Choice, ChoiceGroup, Note } from '@ui';
import { Lines } from './lines';
import { useT } from './learning.messages';
import { useContentLang, Words } from './published';
import { useVoice } from './use-voice';

type Props = {
  readonly question: QuizQuestion;
  readonly chosen: readonly string[];
  /** The answer is given: what it was worth and why is shown, and it can't be changed any more. */
  readonly checked: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
  /** The level of its heading: under a part's own heading, or right under the screen's title. */
  readonly level?: 2 | 3 | undefined;
};

/** One question with its choices, and after the answer the reasons. */
export function QuestionCard({ question, chosen, checked, onChoose, level = 3 }: Props) {
  const t = useT();
  const Heading = `h${level}` as const;
  const lang = useContentLang();
  const voice = useVoice();
  const reasons = useRef<HTMLDivElement>(null);
  const many = question.choose === 'many';

  useEffect(() => {
    if (checked) reasons.current?.scrollIntoView({ block: 'nearest' });
  }, [checked]);

  const choose = (id: string) => {
    if (checked) return;
    if (!many) return onChoose([id]);
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  const spoken = [question.quote, question.stem, ...question.options.map(({ text }) => text)]
    .filter(Boolean)
    .join('.\n');

  return (
    <div className="stack">
      {question.quote && (
        <blockquote className="quote" lang={lang}>
          <Lines>{question.quote}</Lines>
        </blockquote>
      )}
      <ChoiceGroup legend={<Heading lang={lang}>{question.stem}</Heading>} hint={many ? t('quiz.several') : undefined}>
        {voice && (
          <Button
            look="quiet"
            className="flush"
            icon="speaker"
            onClick={() => (voice.speaking ? voice.stop() : voice.speak(spoken))}
          >
            {t(voice.speaking ? 'listen.stop' : 'listen.question')}
          </Button>
        )}
        {question.options.map((option) => {
          const verdict = checked ? verdictOf(option, chosen) : undefined;
          return (
            <Choice
              key={option.id}
              type={many ? 'checkbox' : 'radio'}
              name={question.id}
              value={option.id}
              checked={chosen.includes(option.id)}
              disabled={checked}
              onChange={() => choose(option.id)}
              verdict={verdict}
              say={
                verdict &&
                t(
                  verdict === 'miss'
                    ? 'quiz.miss'
                    : chosen.includes(option.id) || !many
                      ? 'quiz.right'
                      : 'quiz.right-too',
                )
              }
            >
              <Words>{option.text}</Words>
            </Choice>
          );
        })}
      </ChoiceGroup>
      <div ref={reasons}>
        {checked && (
          <Note tone="own" icon="info" role="status" title={t('quiz.why')}>
            <div className="stack-2">
              {reasonsFor(question, chosen).map(({ id, why }) => (
                <p key={id} lang={lang}>
                  {why}
                </p>
              ))}
            </div>
          </Note>
        )}
      </div>
    </div>
  );
}

const verdictOf = ({ id, right }: QuizOption, chosen: readonly string[]): 'right' | 'miss' | undefined => {
  if (right) return 'right';
  return chosen.includes(id) ? 'miss' : undefined;
};

/** Why the chosen one is not it, then why the right one is. */
const reasonsFor = ({ options }: QuizQuestion, chosen: readonly string[]): QuizOption[] => [
  ...options.filter(({ id, right }) => !right && chosen.includes(id)),
  ...options.filter(({ right }) => right),
];
