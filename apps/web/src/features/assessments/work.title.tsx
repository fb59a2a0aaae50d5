import { PageTitle } from '@ui';
import { useT } from './marking.messages';
import { isToJudge, openQuestion, type OpenWork } from './open-work';
import { PromiseChip } from './thread.chips';
import { useDue } from './use-due';

/** Whose work it is, which try, where it stands in the queue, and by when she has an answer. */
export function WorkTitle({ work }: { work: OpenWork }) {
  const t = useT();
  const due = useDue();
  const { view, task, newest } = work;
  const { place, learnerName, businessName, businessAbout, taskTitle, receivedAt, promisedAt } = view;
  const question = openQuestion(view);
  const waits = isToJudge(work) || (question !== null && place.index > 0);
  const eyebrow = [
    taskTitle,
    newest ? t('no.of', { no: newest.no, count: task.attempts }) : t('no.question'),
    place.index > 0 && t('place', { index: place.index, count: place.waiting }),
  ];
  const detail = [businessAbout, waits && t('title.due', { due: due.full(promisedAt) })];
  return (
    <div className="stack-2">
      <PageTitle eyebrow={eyebrow.filter(Boolean).join(' · ')} detail={detail.filter(Boolean).join(' · ')}>
        {`${learnerName}, ${businessName}`}
      </PageTitle>
      {waits && <PromiseChip receivedAt={newest ? receivedAt : (question?.at ?? receivedAt)} promisedAt={promisedAt} />}
    </div>
  );
}
