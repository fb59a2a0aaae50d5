import type { HomeSubmission } from '@contracts/learning';
import type { PackagedRubric } from '@contracts/packages';
import { Card, Chip, Note } from '@ui';
import { useT } from './submissions.messages';
import { markedCriteria } from './marked-criteria.rules';

type Props = {
  readonly submission: HomeSubmission;
  readonly rubric: PackagedRubric | undefined;
  readonly left: number;
};

/** What to repair, and only that: everything else was good enough and stays as it is. */
export function Repair({ submission, rubric, left }: Props) {
  const t = useT();
  const feedback = submission.feedback[submission.feedback.length - 1];
  if (!feedback) return null;
  const marked = markedCriteria(rubric, feedback);
  return (
    <section className="stack">
      <Note tone="wait" title={t('repair.title', { mentor: feedback.mentorName })}>
        {feedback.nextStep}
      </Note>
      {marked.map(({ id, title, level, descriptor, better }) => (
        <Card key={id} className="look stack-2">
          <div className="row between start">
            <b className="grow">{title}</b>
            <Chip tone="wait" icon="pencil">
              {t('criterion.level', { level })}
            </Chip>
          </div>
          <p>
            <b>{t(`level.${level}`)}.</b> {descriptor}
          </p>
          {better && (
            <p>
              <b>{t('repair.better')}</b> {better}
            </p>
          )}
        </Card>
      ))}
      <p className="soft">{t('repair.kept', { left })}</p>
    </section>
  );
}
