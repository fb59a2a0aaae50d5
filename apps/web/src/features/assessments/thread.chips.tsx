import type { QueueItem, ThreadState } from '@contracts/submissions';
import { useDesk } from '@web/platform/desk';
import { promiseStage, type PromiseStage } from '@rules';
import { Chip, type IconName, type Tone } from '@ui';
import { useT } from './marking.messages';

const stageLooks: Readonly<Record<PromiseStage, { tone: Tone; icon: IconName }>> = {
  calm: { tone: 'ok', icon: 'tick' },
  half: { tone: 'info', icon: 'clock' },
  'four-fifths': { tone: 'wait', icon: 'warning' },
  late: { tone: 'fix', icon: 'warning' },
};

/** How much of the promised time is left, as icon and word. */
export function PromiseChip({ receivedAt, promisedAt }: { receivedAt: string; promisedAt: string }) {
  const t = useT();
  const { clock } = useDesk();
  const stage = promiseStage(Date.parse(receivedAt), Date.parse(promisedAt), clock());
  return <Chip {...stageLooks[stage]}>{t(`stage.${stage}`)}</Chip>;
}

const decided: Partial<Record<ThreadState, { tone: Tone; icon: IconName }>> = {
  returned: { tone: 'wait', icon: 'pencil' },
  accepted: { tone: 'ok', icon: 'tick' },
};

/** How a thread was judged; nothing while it waits. */
export function DecisionChip({ state }: { state: ThreadState }) {
  const t = useT();
  const look = decided[state];
  return look ? <Chip {...look}>{t(state === 'accepted' ? 'state.accepted' : 'state.returned')}</Chip> : null;
}

/** Whether the mentor owes an answer: work that is not judged, or a question. */
export const isOwed = ({ state, askedAt }: Pick<QueueItem, 'state' | 'askedAt'>): boolean =>
  askedAt !== null || state === 'submitted' || state === 'in_review';

/** What to know of a thread before opening it. */
export function ThreadChips({ item }: { item: QueueItem }) {
  const t = useT();
  const { state, askedAt, draftSavedAt, no, receivedAt, promisedAt } = item;
  return (
    <span className="chip-list">
      {isOwed(item) && (
        <PromiseChip
          receivedAt={askedAt && state !== 'submitted' && state !== 'in_review' ? askedAt : receivedAt}
          promisedAt={promisedAt}
        />
      )}
      <DecisionChip state={state} />
      {askedAt !== null && (
        <Chip tone="info" icon="question">
          {t('mark.question')}
        </Chip>
      )}
      {no > 1 && state !== 'accepted' && (
        <Chip tone="info" icon="undo">
          {t('mark.again')}
        </Chip>
      )}
      {item.withdrawn && (
        <Chip tone="wait" icon="warning">
          {t('mark.withdrawn')}
        </Chip>
      )}
      {draftSavedAt !== null && (
        <Chip tone="own" icon="document">
          {t('mark.draft')}
        </Chip>
      )}
    </span>
  );
}
