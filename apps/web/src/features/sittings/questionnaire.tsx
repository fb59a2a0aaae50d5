import { useRef } from 'react';
import type { ActPayload } from '@contracts/learning';
import type { InstrumentActivity } from '@contracts/packages';
import type { SittingView } from '@contracts/sittings';
import { KeepTroubleNote, Published, useAct, type StepPlace } from '@web/learning';
import { useDraft } from '@web/platform/forms';
import { Screen } from '@web/platform/frame';
import type { Draft } from '@web/platform/store';
import { Button, Dock, PageTitle, Progress } from '@ui';
import { QuestionFields } from './question-fields';
import { answersOf, draftKey, isAnswered, questionsOf, type Choices } from './sitting.rules';
import { useT } from './sittings.messages';

type Props = {
  readonly place: StepPlace;
  readonly activity: InstrumentActivity;
  readonly sitting: SittingView;
  readonly back: { readonly to: string; readonly text: string };
  readonly draft: Draft | undefined;
  readonly onDone: () => void;
};

/** `at` is the question in front; before the first stands what it is for. */
type Begun = { readonly at: number; readonly choices: Choices };
const start: Begun = { at: -1, choices: {} };

/** A questionnaire, one question a screen, with a way back; kept on the phone at each answer, so that it may be laid aside. */
export function Questionnaire({ place, activity, sitting, back, draft, onDone }: Props) {
  const t = useT();
  const { sheet } = sitting;
  const { value: begun, change, keep, trouble: draftTrouble } = useDraft<Begun>(draftKey(place), draft, start);
  const { act, trouble } = useAct(place);
  const sending = useRef(false);
  const questions = questionsOf(sheet);
  const question = questions[begun.at];
  const count = questions.length;

  const goTo = (at: number) => {
    change((before) => ({ ...before, at }));
    void keep();
    window.scrollTo(0, 0);
  };
  const finish = async (): Promise<void> => {
    // Two presses are one answer.
    if (sending.current) return;
    sending.current = true;
    const { answers, need } = answersOf(sheet, begun.choices);
    const payload = { sittingId: sitting.id, answers, need } as ActPayload<'instrument-answered'>;
    const kept = await act('instrument-answered', payload);
    sending.current = false;
    if (!kept) return;
    change(start);
    await keep();
    window.scrollTo(0, 0);
    onDone();
  };

  if (!question)
    return (
      <Screen
        title={activity.title}
        back={back}
        dock={
          <Dock label={t('dock')} under={t('begin-under', { minutes: sheet.minutes, count })}>
            <Button big onClick={() => goTo(0)}>
              {t('begin')}
            </Button>
          </Dock>
        }
      >
        <PageTitle eyebrow={back.text}>{activity.title}</PageTitle>
        {activity.introHtml ? <Published html={activity.introHtml} /> : <p>{sheet.instruction}</p>}
        {sheet.kind !== 'readiness' && <p className="soft">{t('no-feedback')}</p>}
      </Screen>
    );

  const chosen = begun.choices[question.id] ?? [];
  const number = begun.at + 1;
  const label = t('progress', { number, count });
  const missing = question.lefts ? t('match-all') : t('choose-one');
  return (
    <Screen
      title={activity.title}
      back={back}
      dock={
        <Dock label={t('dock')}>
          <Button
            big
            off={!isAnswered(question, chosen) && missing}
            onClick={() => (number < count ? goTo(number) : void finish())}
          >
            {t(number < count ? 'next' : 'finish')}
          </Button>
        </Dock>
      }
    >
      <Progress value={number} max={count} label={label} />
      <h1 className="hide" tabIndex={-1}>
        {activity.title}
      </h1>
      <KeepTroubleNote trouble={trouble ?? draftTrouble} />
      <QuestionFields
        key={question.id}
        question={question}
        chosen={chosen}
        onChoose={(ids) => change({ ...begun, choices: { ...begun.choices, [question.id]: ids } })}
      />
      <div>
        <Button look="quiet" className="flush" icon="back" onClick={() => goTo(begun.at - 1)}>
          {t('before')}
        </Button>
      </div>
    </Screen>
  );
}
