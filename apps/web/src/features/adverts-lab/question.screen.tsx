import { useState } from 'react';
import { advertQuestions, reckonWeek } from '@labs/adverts';
import { Button, Details, Progress } from '@ui';
import type { AdvertBench } from './advert-bench';
import { AdvertScreen } from './advert.screen';
import { useT } from './adverts-lab.messages';
import { BookChart } from './book.chart';
import { CheckNote } from './check.note';
import { QuestionFields } from './question.fields';
import { readAnswer } from './read-answer';
import { WeekFigures } from './week-figures';

/** One of the eight questions. An answer may be mended as often as one likes. */
export function QuestionScreen({ bench }: { bench: AdvertBench }) {
  const t = useT();
  const { value, change } = bench;
  const [pressed, setPressed] = useState<number | null>(null);
  const question = advertQuestions[value.asked]!;
  const two = value.levers.pictures.length > 1;
  const reckoned = reckonWeek(value);
  const check = reckoned.checks[value.asked]!;
  const number = value.asked + 1;
  const last = number === advertQuestions.length;

  const look = () => {
    setPressed(value.asked);
    const answers = readAnswer(question, two, value.typed, value.answers);
    if (answers) change({ ...value, answers, checked: true });
  };
  const goOn = () =>
    change(last ? { ...value, checked: false, at: 'truth' } : { ...value, checked: false, asked: number });

  return (
    <AdvertScreen
      bench={bench}
      title={t(`ask.${two && question === 'extra' ? 'difference' : question}`)}
      dock={
        value.checked ? (
          <Button big onClick={goOn}>
            {t(last ? 'ask.to-truth' : 'ask.next-question')}
          </Button>
        ) : (
          <Button big onClick={look}>
            {t(question === 'next' ? 'ask.keep' : 'ask.check')}
          </Button>
        )
      }
    >
      <Progress value={number} max={advertQuestions.length} label={t('ask.progress', { number })}>
        {t('ask.progress', { number })}
      </Progress>
      <div className="stack">
        <QuestionFields
          question={question}
          work={value}
          reckoned={reckoned}
          typed={value.typed}
          onType={(field, text) => change({ ...value, checked: false, typed: { ...value.typed, [field]: text } })}
          asked={pressed === value.asked}
        />
      </div>
      {value.checked && <CheckNote check={check} />}
      <Details summary={t('figures')}>
        <div className="stack">
          <WeekFigures work={value} week={reckoned.shown} />
          <BookChart week={reckoned.shown} />
        </div>
      </Details>
    </AdvertScreen>
  );
}
