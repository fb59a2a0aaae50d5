import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import {
  AnswerFields,
  AnswersList,
  GapsNote,
  InLanguage,
  KeepTroubleNote,
  OtherDraftNote,
  Published,
  Words,
} from '@web/learning';
import { Screen } from '@web/platform/frame';
import { Button, Details, Dock, PageTitle, Progress } from '@ui';
import { PhotoField } from './photo.field';
import { useT } from './submissions.messages';
import { missingIn, photosOf, voicesOf } from './task-draft.rules';
import { taskPath, useTask } from './use-task';
import { VoiceField } from './voice.field';

/** One step of a practice task: eight minutes at most, kept on the phone while it is written. */
export function TaskStepPage() {
  const { stepId } = useParams();
  return <Step key={stepId} stepId={stepId} />;
}

function Step({ stepId }: { stepId: string | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const { place, task, checks, written, photos, voices, reads, mayWrite } = useTask();
  const [asked, setAsked] = useState(false);
  const [recording, setRecording] = useState(false);
  const index = checks.findIndex(({ step }) => step.id === stepId);
  const check = checks[index];
  if (!check || !mayWrite) return <Navigate to={taskPath(task.id)} replace />;
  const { step, gaps, photosMissing, voicesMissing } = check;
  const missing = missingIn(check);
  const { value: draft, change } = written;
  const number = index + 1;
  const label = t('step.progress', { number, count: checks.length });
  const following = checks[index + 1]?.step;

  const goOn = async (): Promise<void> => {
    if (!asked && missing > 0) return setAsked(true);
    change((before) =>
      before.visited.includes(step.id) ? before : { ...before, visited: [...before.visited, step.id] },
    );
    if (!(await written.keep())) return;
    await navigate(taskPath(task.id, following ? `/langkah/${following.id}` : '/periksa'));
  };
  return (
    <InLanguage lang={place.module.packageLang}>
      <Screen
        title={step.title}
        back={{ to: taskPath(task.id), text: t('step.back') }}
        gap="stack-5"
        dock={
          <Dock label={t('dock')} under={t('task.saved-by-itself')}>
            {index > 0 && (
              <Button
                look="alt"
                className="short"
                onClick={() => void navigate(taskPath(task.id, `/langkah/${checks[index - 1]?.step.id}`))}
              >
                {t('step.previous')}
              </Button>
            )}
            <Button big off={recording && t('voice.finish-first')} onClick={() => void goOn()}>
              {asked && missing > 0 ? t('step.anyway') : t(following ? 'step.next' : 'step.check')}
            </Button>
          </Dock>
        }
      >
        <Progress value={number} max={checks.length} label={label}>
          {label} · {t('step.minutes', { minutes: step.minutes })}
        </Progress>
        <PageTitle eyebrow={<Words>{task.title}</Words>}>
          <Words>{step.title}</Words>
        </PageTitle>
        {step.introHtml && <Published html={step.introHtml} />}
        {reads.map(
          ({ form, answers }) =>
            answers && (
              <Details key={form.id} card icon="document" summary={<Words>{form.title}</Words>}>
                <AnswersList fields={form.fields} answers={answers} />
              </Details>
            ),
        )}
        {written.other !== null && <OtherDraftNote onTake={written.takeOther} onDismiss={written.dismissOther} />}
        {step.photos && (
          <PhotoField
            {...step.photos}
            ids={photosOf(draft, step)}
            found={photos}
            missing={asked ? photosMissing : 0}
            onChange={(ids) => change((before) => ({ ...before, photos: { ...before.photos, [step.id]: ids } }))}
          />
        )}
        {step.voice && (
          <VoiceField
            {...step.voice}
            ids={voicesOf(draft, step)}
            found={voices}
            missing={asked ? voicesMissing : 0}
            onBusy={setRecording}
            onChange={(ids) => {
              change((before) => ({ ...before, voices: { ...before.voices, [step.id]: ids } }));
              // What was said is not said again as easily: it is in the draft before she does anything else.
              void written.keep();
            }}
          />
        )}
        <AnswerFields
          fields={step.fields}
          typed={draft.answers}
          onChange={(answers) => change((before) => ({ ...before, answers }))}
          gaps={asked ? gaps : []}
        />
        {asked && <GapsNote gaps={gaps} />}
        <KeepTroubleNote trouble={written.trouble} />
      </Screen>
    </InLanguage>
  );
}
