import { useFormat } from '@web/platform/format';
import { Timeline, TimelineStep } from '@ui';
import { useT } from './submissions.messages';
import type { TaskThread } from './task-thread.rules';

type Point = { readonly key: string; readonly title: string; readonly at?: string | undefined };

/** The way of a sent work: on the phone, with the server, with the mentor, and what came of it. */
export function ThreadTimeline({ thread, zone }: { thread: TaskThread; zone: string }) {
  const t = useT();
  const format = useFormat(zone);
  const { status, submission, sent } = thread;
  const when = (at: string | undefined) => at && format.dayAndTime(at);
  const judged = submission?.feedback[submission.feedback.length - 1];
  const waits = status === 'queued_offline';
  const points: Point[] = [
    { key: 'kept', title: t('way.kept'), at: when(sent?.occurredAt) },
    { key: 'arrived', title: t('way.arrived'), at: waits || sent ? undefined : when(submission?.receivedAt) },
    {
      key: 'judging',
      title: t('way.judging'),
      at: waits || sent || !submission ? undefined : t('way.promised', { day: format.day(submission.promisedAt) }),
    },
    status === 'returned'
      ? { key: 'returned', title: t('way.returned'), at: when(judged?.releasedAt) }
      : { key: 'accepted', title: t('way.accepted'), at: status === 'accepted' ? when(judged?.releasedAt) : undefined },
  ];
  const now = { untouched: -1, draft: -1, queued_offline: 0, submitted: 1, in_review: 2, returned: 3, accepted: 3 }[
    status
  ];
  return (
    <section className="stack">
      <h2>{t('way.title')}</h2>
      <Timeline label={t('way.title')}>
        {points.map(({ key, title, at }, index) => (
          <TimelineStep key={key} title={title} state={index < now ? 'done' : index === now ? 'now' : 'later'}>
            {at}
          </TimelineStep>
        ))}
      </Timeline>
    </section>
  );
}
