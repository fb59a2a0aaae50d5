import { useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { AnswersList, InLanguage, KeepTroubleNote, useAct, Words } from '@web/learning';
import { useDevice, useSyncState } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { newId } from '@web/platform/store';
import { Button, Details, Dock, List, ListRow, Note, PageTitle, showToast, Tile } from '@ui';
import { PhotoPreview } from './photo.preview';
import { useT } from './submissions.messages';
import { isWhole, missingIn, photosOf, sentOf, voicesOf } from './task-draft.rules';
import { taskDraftKey } from './parts-done';
import { taskPath, useTask } from './use-task';
import { VoicePreview } from './voice.preview';

/** The last look before sending: what is still missing, and everything as the mentor will see it. */
export function TaskCheckPage() {
  const t = useT();
  const navigate = useNavigate();
  const { clock, outbox } = useDevice();
  const weak = useSyncState().trouble === 'no-signal' || !navigator.onLine;
  const { place, task, checks, written, photos, voices, thread, mayWrite } = useTask();
  const { act, trouble } = useAct(place);
  const [sending, setSending] = useState(false);
  // Just sent, or a mentor has it: where it is, is told on the task's own screen.
  if (!mayWrite) return <Navigate to={taskPath(task.id)} replace />;
  const whole = isWhole(checks);
  const draft = written.value;

  const send = async (): Promise<void> => {
    setSending(true);
    const submissionId = thread.submission?.id ?? draft.submissionId ?? newId(clock);
    const sent = sentOf(task, draft);
    const kept = await act(
      'submission-sent',
      { submissionId, ...sent },
      {
        photoIds: sent.files.map(({ fileId }) => fileId),
        drafts: [{ key: taskDraftKey(place), value: { ...draft, submissionId } }],
      },
    );
    setSending(false);
    if (!kept) return;
    showToast({ words: t(weak ? 'sent.waits' : 'sent.on-its-way') });
    void outbox.wake();
    await navigate(taskPath(task.id));
  };
  return (
    <InLanguage lang={place.module.packageLang}>
      <Screen
        title={t('check.title')}
        back={{ to: taskPath(task.id), text: t('step.back') }}
        dock={
          <Dock label={t('dock')} under={t('check.promise')}>
            <Button big busy={sending && t('check.sending')} off={!whole && t('check.off')} onClick={() => void send()}>
              {t(thread.tries > 0 ? 'check.send-again' : 'check.send')}
            </Button>
          </Dock>
        }
      >
        <PageTitle eyebrow={<Words>{task.title}</Words>} lead={t(whole ? 'check.whole' : 'check.not-whole')}>
          {t('check.title')}
        </PageTitle>
        {weak && (
          <Note tone="wait" icon="weak-signal" title={t('check.weak')}>
            {t('check.weak-more')}
          </Note>
        )}
        {!whole && (
          <section className="stack-2">
            <h2>{t('check.missing')}</h2>
            <List label={t('check.missing')}>
              {checks
                .filter((check) => missingIn(check) > 0)
                .map(({ step, gaps, photosMissing, voicesMissing }) => (
                  <ListRow
                    key={step.id}
                    lead={<Tile tone="wait" icon="pencil" />}
                    title={<Words>{step.title}</Words>}
                    link={<Link to={taskPath(task.id, `/langkah/${step.id}`)} />}
                  >
                    <span className="soft">
                      {[
                        ...gaps.map(({ label }) => label),
                        ...(photosMissing > 0 ? [t('photo.missing', { count: photosMissing })] : []),
                        ...(voicesMissing > 0 ? [t('voice.missing', { count: voicesMissing })] : []),
                      ].join(' · ')}
                    </span>
                  </ListRow>
                ))}
            </List>
          </section>
        )}
        <section className="stack-2">
          <h2>{t('check.read')}</h2>
          {checks.map(({ step }) => (
            <Details key={step.id} card summary={<Words>{step.title}</Words>}>
              <div className="stack">
                <AnswersList fields={step.fields} answers={draft.answers} />
                {photosOf(draft, step).map((id, index) => {
                  const photo = photos[id];
                  return photo && <PhotoPreview key={id} photo={photo} label={t('photo.nth', { number: index + 1 })} />;
                })}
                {voicesOf(draft, step).map((id, index) => {
                  const voice = voices[id];
                  return voice && <VoicePreview key={id} voice={voice} label={t('voice.nth', { number: index + 1 })} />;
                })}
                <Link to={taskPath(task.id, `/langkah/${step.id}`)}>{t('check.change')}</Link>
              </div>
            </Details>
          ))}
        </section>
        <KeepTroubleNote trouble={trouble ?? written.trouble} />
      </Screen>
    </InLanguage>
  );
}
