import { useState } from 'react';
import type { QuizQuestion } from '@contracts/packages';
import { Screen } from '@web/platform/frame';
import { Button, Dock, PageTitle, Progress } from '@ui';
import { modulePath, type StepPlace } from './home-steps.rules';
import { useT } from './learning.messages';
import { useModuleName } from './module-name';
import { QuestionCard } from './question.card';

type Props = { readonly questions: readonly QuizQuestion[]; readonly open: StepPlace; readonly onDone: () => void };

/** Two old questions before a new lesson. They are for remembering: nothing is kept or counted. */
export function Recall({ questions, open, onDone }: Props) {
  const t = useT();
  const nameOf = useModuleName();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(false);
  const question = questions[at];
  if (!question) return null;

  const goOn = () => {
    if (!checked) return setChecked(true);
    if (at + 1 === questions.length) return onDone();
    setAt(at + 1);
    setChosen([]);
    setChecked(false);
  };
  const label = t('quiz.progress', { number: at + 1, count: questions.length });
  return (
    <Screen
      title={t('recall.title')}
      back={{ to: modulePath(open.module), text: nameOf(open.module) }}
      gap="stack-5"
      dock={
        <Dock label={t('dock')}>
          <Button
            big
            off={chosen.length === 0 && t(question.choose === 'one' ? 'quiz.choose-one' : 'quiz.choose-some')}
            onClick={goOn}
          >
            {checked ? t(at + 1 < questions.length ? 'quiz.next' : 'recall.start') : t('quiz.check')}
          </Button>
        </Dock>
      }
    >
      <Progress value={at + 1} max={questions.length} label={label} />
      <PageTitle eyebrow={t('lesson.number', { number: open.step.number ?? '' })} detail={t('recall.detail')}>
        {t('recall.title')}
      </PageTitle>
      <QuestionCard
        key={question.id}
        question={question}
        chosen={chosen}
        checked={checked}
        onChoose={setChosen}
        level={2}
      />
      <Button look="quiet" className="flush" onClick={onDone}>
        {t('recall.skip')}
      </Button>
    </Screen>
  );
}
