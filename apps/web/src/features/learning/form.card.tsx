import { useState } from 'react';
import type { FormActivity } from '@contracts/packages';
import { useDraft } from '@web/platform/forms';
import { racikIngredients } from '@rules';
import { Button, Note, showToast } from '@ui';
import { AnswerFields } from './answer-fields';
import { AnswersList } from './answers.list';
import { checkAnswers, hasAnswers, type TypedAnswers } from './answers.rules';
import { InDock } from './dock-slot';
import { formDraftKey } from './draft-keys';
import { earlierCard } from './earlier-card.rules';
import { GapsNote } from './gaps.note';
import { KeepTroubleNote } from './keep-trouble.note';
import { useT } from './learning.messages';
import { Published, Words } from './published';
import { OtherDraftNote } from './other-draft.note';
import type { ActivityProps } from './quiz.card';
import { RacikMeter } from './racik.meter';
import { useAct } from './use-act';
import { useHome } from './use-learning';

type Props = ActivityProps<FormActivity> & {
  /** What was saved before, here or on another device. */
  readonly saved: TypedAnswers | null;
};

/** A guided form: written on the phone at each pause, noted in the ledger when the learner says so. A private one never leaves the phone. */
export function GuidedForm({ activity, place, draft, saved, done, active, onDone, onAgain }: Props) {
  const t = useT();
  const { fields, purpose } = activity;
  const home = useHome();
  const [earlier] = useState(() => (saved || draft ? null : earlierCard(activity, home.forms)));
  const written = useDraft<TypedAnswers>(formDraftKey(place), draft, saved ?? earlier ?? {});
  const { act, trouble } = useAct(place);
  const { answers, gaps } = checkAnswers(fields, written.value);
  const [asked, setAsked] = useState(false);
  const [reading, setReading] = useState(done && gaps.length === 0 && hasAnswers(fields, written.value));

  const save = async (): Promise<void> => {
    setAsked(true);
    if (!(await written.keep())) return;
    const complete = gaps.length === 0;
    if (!(await act('form-saved', { answers: activity.private ? null : answers, complete }))) return;
    showToast({ words: t(complete ? 'form.saved' : 'form.saved-partly') });
    if (!complete) return;
    setReading(true);
    onDone();
  };

  const change = () => {
    setReading(false);
    onAgain();
  };

  return (
    <div className="stack-5">
      {activity.introHtml && !reading && <Published html={activity.introHtml} />}
      {activity.private && (
        <Note tone="own" icon="lock" title={t('form.private')}>
          {t('form.private-more')}
        </Note>
      )}
      {earlier && !reading && (
        <Note tone="info" title={t('form.earlier')}>
          {t('form.earlier-more')}
        </Note>
      )}
      {written.other !== null && <OtherDraftNote onTake={written.takeOther} onDismiss={written.dismissOther} />}
      {reading ? (
        <div className="card stack">
          <b className="t">
            <Words>{activity.title}</Words>
          </b>
          <AnswersList fields={fields} answers={answers} />
          <div className="row wrap">
            <Button look="alt" icon="pencil" onClick={change}>
              {t('form.change')}
            </Button>
            {purpose === 'prompt' && <CopyPrompt words={promptOf(activity, answers)} />}
          </div>
        </div>
      ) : (
        <>
          {purpose === 'prompt' && <RacikMeter typed={written.value} fields={fields} />}
          <AnswerFields fields={fields} typed={written.value} onChange={written.change} gaps={asked ? gaps : []} />
          {asked && <GapsNote gaps={gaps} />}
        </>
      )}
      <KeepTroubleNote trouble={trouble ?? written.trouble} />
      {active && !reading && (
        <InDock>
          <Button big off={!hasAnswers(fields, written.value) && t('form.empty')} onClick={() => void save()}>
            {t(`form.save-${activity.private ? 'private' : purpose}`)}
          </Button>
        </InDock>
      )}
    </div>
  );
}

function CopyPrompt({ words }: { words: string }) {
  const t = useT();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(words);
    showToast({ words: t('form.copied') });
  };
  // Without a secure connection the browser offers no clipboard; the words can still be marked by hand.
  if (typeof navigator === 'undefined' || !navigator.clipboard) return null;
  return (
    <Button look="alt" icon="copy" onClick={() => void copy()}>
      {t('form.copy')}
    </Button>
  );
}

/** The five ingredients of a prompt as one text, ready for whatever AI app she uses; what came of it stays here. */
function promptOf({ fields }: FormActivity, answers: TypedAnswers): string {
  return racikIngredients
    .flatMap((ingredient) => fields.find(({ id }) => id === ingredient && typeof answers[id] === 'string') ?? [])
    .map(({ id, label }) => `${label.replace(/^\w – /, '')}: ${String(answers[id])}`)
    .join('\n');
}
