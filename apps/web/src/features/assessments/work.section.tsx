import { useSearchParams } from 'react-router';
import type { PracticeTaskStep } from '@contracts/packages';
import type { SentVersion } from '@contracts/submissions';
import { Card, Details, Empty, ProseHtml, Segmented } from '@ui';
import { AlikeNote } from './alike.note';
import { AnswersView } from './answers.view';
import { CompareVersions } from './compare-versions';
import { EarlierFeedback } from './earlier-feedback';
import { LabWorkDetails } from './lab-work.details';
import { useT } from './marking.messages';
import type { OpenWork } from './open-work';
import { SentFilesView } from './sent-files.view';

/** What the learner sent, what it refers to, and what was said of it before. */
export function WorkSection({ work }: { work: OpenWork }) {
  const t = useT();
  const { task, newest, view, forms, labs } = work;
  const [params, setParams] = useSearchParams();
  const compared = view.versions.find(({ no }) => String(no) === params.get('banding'));
  const before = compared && view.versions.find(({ no }) => no === compared.no - 1);
  const repaired = view.versions.slice(1).reverse();
  return (
    <>
      <EarlierFeedback work={work} />
      <AlikeNote work={work} />
      {forms.map(({ form, answers }) => (
        <Details key={form.id} card icon="document" summary={<span lang="id">{form.title}</span>}>
          <AnswersView fields={form.fields} answers={answers} />
        </Details>
      ))}
      {labs.map(({ lab, work: made }) => (
        <LabWorkDetails key={lab.id} lab={lab} work={made} />
      ))}
      {repaired.length > 0 && newest && (
        <Segmented
          label={t('work.shown')}
          options={[
            { value: '', text: t('no.title', { no: newest.no }) },
            ...repaired.map(({ no }) => ({
              value: String(no),
              text: t('work.compare', { before: no - 1, after: no }),
            })),
          ]}
          value={before ? String(compared.no) : ''}
          onChange={(no) => setParams(no === '' ? {} : { banding: no }, { replace: true, preventScrollReset: true })}
        />
      )}
      {compared && before ? (
        <CompareVersions task={task} before={before} after={compared} />
      ) : newest ? (
        task.steps.map((step) => <StepCard key={step.id} step={step} version={newest} />)
      ) : (
        <Empty title={t('work.none')}>{t('work.none-more')}</Empty>
      )}
      <Details card icon="info" summary={t('work.brief')}>
        <div lang="id">
          <ProseHtml html={task.briefHtml} />
        </div>
      </Details>
    </>
  );
}

/** One step of the task as it was filled in. */
function StepCard({ step, version }: { step: PracticeTaskStep; version: SentVersion }) {
  const files = version.files.filter(({ stepId }) => stepId === step.id);
  return (
    <Card as="section" className="stack" aria-label={step.title}>
      <h2 lang="id">{step.title}</h2>
      <SentFilesView files={files} about={step.title} />
      <AnswersView fields={step.fields} answers={version.answers} />
    </Card>
  );
}
