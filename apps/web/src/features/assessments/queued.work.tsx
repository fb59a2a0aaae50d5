import { Link } from 'react-router';
import type { AssessmentView } from '@contracts/assessments';
import type { DecidedJudgement } from '@web/platform/bag';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { Button, buttonClass, Card, Details, Note, showToast } from '@ui';
import { callBack } from './call-back';
import { nextCarried } from './carried-works';
import { useT } from './carry.messages';
import { DecidedChip } from './decided-chip';
import { FeedbackText } from './feedback-text';
import type { MentorDevice } from './mentor-device';
import { useT as useMarkingT } from './marking.messages';
import type { OpenWork } from './open-work';
import { useBag, useOutbox } from './use-mentor-device';
import { WorkSection } from './work.section';
import { WorkTitle } from './work.title';

type Props = { readonly work: OpenWork; readonly item: DecidedJudgement; readonly device: MentorDevice };

/** A work whose judgement waits on this device: to read, and to change as long as it is not sent. */
export function QueuedWork({ work, item, device }: Props) {
  const t = useT();
  const tMarking = useMarkingT();
  const { shelf } = useDesk();
  const bag = useBag();
  const { flying } = useOutbox();
  const { view, criteria } = work;
  const { answer } = item;
  const nextId = nextCarried(bag, view.id);
  const edit = async (): Promise<void> => {
    const came = await callBack(device, shelf, item);
    if (came !== 'here') showToast({ words: t(`sent.${came}`) });
  };
  const isRefused = answer?.outcome === 'refused';
  return (
    <DeskScreen
      title={t('queued.title', { learner: view.learnerName, task: view.taskTitle })}
      back={{ to: '/mentor', text: tMarking('back.queue') }}
      end={
        <span role="status">
          <DecidedChip item={item} flying={flying} />
        </span>
      }
      gap="stack-5"
    >
      <WorkTitle work={work} />
      <Note
        tone={isRefused ? 'fix' : 'wait'}
        icon={isRefused ? 'pencil' : 'phone'}
        role="status"
        title={isRefused ? answer.title : t(flying === item.id ? 'queued.flying' : 'queued.waits')}
      >
        {t(isRefused ? 'queued.refused-more' : 'queued.waits-more')}
        <div className="mt-2">
          <Button look="alt" icon="pencil" onClick={() => void edit()}>
            {t('queued.edit')}
          </Button>
        </div>
      </Note>
      {nextId && (
        <p>
          <Link className={buttonClass()} to={`/mentor/kiriman/${nextId}`}>
            {t('queued.next')}
          </Link>
        </p>
      )}
      <Card as="section" className="stack" aria-label={t('queued.yours')}>
        <h2>{t('queued.yours')}</h2>
        <p>
          <b>{tMarking('verdict.title')}:</b> {t(`sent.${item.request.decision}`)}
        </p>
        <FeedbackText assessment={asView(item)} criteria={criteria} />
      </Card>
      <Details card icon="document" summary={t('queued.work')}>
        <div className="stack">
          <WorkSection work={work} />
        </div>
      </Details>
    </DeskScreen>
  );
}

const asView = ({ id, decidedAt, request }: DecidedJudgement): AssessmentView => ({
  ...request,
  id,
  status: 'draft',
  // No learner has it yet, so it is said in other words than what stands.
  decision: null,
  proposed: null,
  savedAt: new Date(decidedAt).toISOString(),
  releasedAt: null,
});
