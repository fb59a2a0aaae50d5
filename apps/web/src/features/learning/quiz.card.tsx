import { useEffect, useRef, useState } from 'react';
import type { QuizActivity } from '@contracts/packages';
import { scoreQuiz, type QuizScore } from '@rules';
import { useDevice } from '@web/platform/device';
import { useDraft } from '@web/platform/forms';
import { newId, type Draft } from '@web/platform/store';
import { Button, Progress } from '@ui';
import { InDock } from './dock-slot';
import { quizDraftKey } from './draft-keys';
import type { StepPlace } from './home-steps.rules';
import { KeepTroubleNote } from './keep-trouble.note';
import { useT } from './learning.messages';
import { QuestionCard } from './question.card';
import { QuizResult } from './quiz-result.card';
import { useAct } from './use-act';

export type ActivityProps<Activity> = {
  readonly activity: Activity;
  readonly place: StepPlace;
  /** What was begun and not finished. */
  readonly draft: Draft | undefined;
  /** The result that counts so far, in basis points; null before the first. */
  readonly best: number | null;
  /** Whether it was done before. */
  readonly done: boolean;
  /** Whether its button stands in the dock now. */
  readonly active: boolean;
  readonly onDone: () => void;
  /** It is done once more, or changed: its button is wanted again. */
  readonly onAgain: () => void;
  /** The level of the headings in it. */
  readonly level?: 2 | 3 | undefined;
};

type Attempt = {
  readonly at: number;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly checked: boolean;
};
const fresh: Attempt = { at: 0, chosen: {}, checked: false };

/** A quiz, question by question: feedback comes after each answer, the result at the end, and it may be done again at will. */
export function Quiz({ activity, place, draft, best, active, onDone, onAgain, level }: ActivityProps<QuizActivity>) {
  const t = useT();
  const { clock } = useDevice();
  const { questions } = activity;
  const { value: attempt, change, keep } = useDraft<Attempt>(quizDraftKey(place), draft, fresh);
  const { act, trouble } = useAct(place);
  const [result, setResult] = useState<QuizScore | null>(null);
  const [again, setAgain] = useState(false);
  const start = useRef<HTMLDivElement>(null);

  const begun = attempt.at > 0 || Object.keys(attempt.chosen).length > 0;
  const resting = result === null && best !== null && !begun && !again;
  const question = questions[attempt.at];
  const chosen = (question && attempt.chosen[question.id]) ?? [];

  useEffect(() => {
    if (attempt.at > 0 && !attempt.checked) start.current?.scrollIntoView({ block: 'start' });
  }, [attempt.at, attempt.checked]);

  const goOn = async (): Promise<void> => {
    if (!attempt.checked) return change({ ...attempt, checked: true });
    if (attempt.at + 1 < questions.length) return change({ ...attempt, at: attempt.at + 1, checked: false });
    const answers = Object.fromEntries(questions.map(({ id }) => [id, [...(attempt.chosen[id] ?? [])]]));
    if (!(await act('quiz-answered', { attemptId: newId(clock), answers }))) return;
    setResult(scoreQuiz(activity, answers));
    change(fresh);
    await keep();
    onDone();
  };

  if (result || resting) {
    const repeat = () => {
      setResult(null);
      setAgain(true);
      onAgain();
    };
    return <QuizResult quiz={activity} score={result} best={best} onAgain={repeat} />;
  }
  if (!question) return null;
  const number = attempt.at + 1;
  const label = t('quiz.progress', { number, count: questions.length });
  return (
    <div ref={start} className="stack-5">
      <Progress value={number} max={questions.length} label={label}>
        {label} · {t('quiz.no-limit')}
      </Progress>
      <QuestionCard
        key={question.id}
        question={question}
        chosen={chosen}
        checked={attempt.checked}
        level={level}
        onChoose={(ids) => change({ ...attempt, chosen: { ...attempt.chosen, [question.id]: ids } })}
      />
      <KeepTroubleNote trouble={trouble} />
      {active && (
        <InDock>
          <Button
            big
            off={chosen.length === 0 && t(question.choose === 'one' ? 'quiz.choose-one' : 'quiz.choose-some')}
            onClick={() => void goOn()}
          >
            {attempt.checked ? t(number < questions.length ? 'quiz.next' : 'quiz.finish') : t('quiz.check')}
          </Button>
        </InDock>
      )}
    </div>
  );
}
