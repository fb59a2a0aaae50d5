import type { PackagedField, PracticeTaskActivity } from '@contracts/packages';
import type { SentVersion } from '@contracts/submissions';
import { useFormat } from '@web/platform/format';
import { ChangedText, wordDiff } from '@web/platform/word-diff';
import { Card, Note } from '@ui';
import { answerText } from './answer-text';
import { useT } from './marking.messages';
import { SentFilesView } from './sent-files.view';

type Props = { readonly task: PracticeTaskActivity; readonly before: SentVersion; readonly after: SentVersion };

/** Two versions side by side, question by question; what stayed the same is only counted. */
export function CompareVersions({ task, before, after }: Props) {
  const t = useT();
  const format = useFormat();
  const textOf = (field: PackagedField, { answers }: SentVersion): string =>
    answerText(field, answers[field.id], format, t('answer.ticked'));
  const steps = task.steps.map((step) => ({
    step,
    changes: step.fields
      .map((field) => ({ field, old: textOf(field, before), fresh: textOf(field, after) }))
      .filter(({ old, fresh }) => old !== fresh),
    old: before.files.filter(({ stepId }) => stepId === step.id),
    fresh: after.files.filter(({ stepId }) => stepId === step.id),
  }));
  const changed = steps.filter(({ changes, old, fresh }) => changes.length > 0 || idsOf(old) !== idsOf(fresh));
  const count = changed.reduce((sum, { changes }) => sum + Math.max(1, changes.length), 0);
  const all = task.steps.reduce((sum, { fields }) => sum + fields.length, 0);
  if (changed.length === 0) return <Note title={t('compare.none')}>{t('compare.none-more')}</Note>;
  return (
    <>
      <p className="soft">{t('compare.lead', { count, rest: Math.max(0, all - count) })}</p>
      {changed.map(({ step, changes, old, fresh }) => (
        <Card key={step.id} as="section" className="stack" aria-label={step.title}>
          <h2 lang="id">{step.title}</h2>
          {changes.map((change) => (
            <Change
              key={change.field.id}
              label={change.field.label}
              old={change.old}
              fresh={change.fresh}
              before={before.no}
              after={after.no}
            />
          ))}
          {idsOf(old) !== idsOf(fresh) && (
            <div className="versions">
              <div>
                <p className="sm soft">{t('no.title', { no: before.no })}</p>
                <SentFilesView files={old} about={step.title} />
              </div>
              <div>
                <p className="sm soft">{t('no.title', { no: after.no })}</p>
                <SentFilesView files={fresh} about={step.title} />
              </div>
            </div>
          )}
        </Card>
      ))}
    </>
  );
}

const idsOf = (files: readonly { id: string }[]): string => files.map(({ id }) => id).join();

function Change({
  label,
  old,
  fresh,
  before,
  after,
}: {
  label: string;
  old: string;
  fresh: string;
  before: number;
  after: number;
}) {
  const t = useT();
  const pieces = wordDiff(old, fresh);
  const say = { added: t('compare.added'), removed: t('compare.removed') };
  return (
    <div className="stack-2">
      <p>
        <b lang="id">{label}</b>
      </p>
      <div className="versions">
        <div className="quote">
          <p className="sm soft">{t('no.title', { no: before })}</p>
          <p className="typed">
            {old === '' ? t('answer.empty') : <ChangedText pieces={pieces} without="added" say={say} />}
          </p>
        </div>
        <div className="quote">
          <p className="sm soft">{t('no.title', { no: after })}</p>
          <p className="typed">
            {fresh === '' ? t('answer.empty') : <ChangedText pieces={pieces} without="removed" say={say} />}
          </p>
        </div>
      </div>
    </div>
  );
}
