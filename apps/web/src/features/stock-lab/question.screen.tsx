import { useState } from 'react';
import { resultOf, stockQuestions } from '@labs/stock';
import { Button, Details, Note, Progress } from '@ui';
import { CheckNote } from './check.note';
import { Figures, hasFigures } from './figures';
import { NotedWeeks } from './noted-weeks';
import { QuestionFields } from './question.fields';
import { readAnswer } from './read-answer';
import { workOf } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

/** One of the eight questions. One whose part is not filled in may be passed. */
export function QuestionScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const [pressed, setPressed] = useState<number | null>(null);
  const question = stockQuestions[value.asked]!;
  const result = resultOf(workOf(value));
  if (!result) return null;
  const { work, reckoned, checks } = result;
  const number = value.asked + 1;
  const last = number === stockQuestions.length;
  const there = hasFigures(question, reckoned);

  const look = () => {
    setPressed(value.asked);
    const answers = readAnswer(question, value.typed, value.answers);
    if (answers) change({ ...value, answers, checked: true });
  };
  const goOn = () =>
    change(last ? { ...value, checked: false, at: 'send' } : { ...value, checked: false, asked: number });

  return (
    <StockScreen
      bench={bench}
      title={t(`ask.${question}`)}
      dock={
        value.checked || !there ? (
          <Button big onClick={goOn}>
            {t(last ? 'ask.to-send' : 'ask.next')}
          </Button>
        ) : (
          <Button big onClick={look}>
            {t(question === 'weekend' || question === 'cash' ? 'ask.keep' : 'ask.check')}
          </Button>
        )
      }
    >
      <Progress value={number} max={stockQuestions.length} label={t('ask.progress', { number })}>
        {t('ask.progress', { number })}
      </Progress>
      {there ? (
        <div className="stack">
          <QuestionFields
            question={question}
            work={work}
            typed={value.typed}
            onType={(field, text) => change({ ...value, checked: false, typed: { ...value.typed, [field]: text } })}
            asked={pressed === value.asked}
          />
        </div>
      ) : (
        <Note title={t('ask.missing')} />
      )}
      {value.checked && <CheckNote check={checks[value.asked]!} />}
      {there && (
        <Details key={question} summary={t('ask.figures')}>
          <div className="stack">
            {question === 'days' ? (
              <NotedWeeks desk={value} />
            ) : (
              <Figures question={question} work={work} reckoned={reckoned} />
            )}
          </div>
        </Details>
      )}
    </StockScreen>
  );
}
