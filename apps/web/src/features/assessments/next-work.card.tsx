import { Link } from 'react-router';
import type { QueueItem } from '@contracts/submissions';
import { promiseStage } from '@rules';
import { Emphasised } from '@web/platform/i18n';
import { buttonClass, Icon, NextCard } from '@ui';
import { minutesPerWork } from './minutes-per-work';
import { useT } from './marking.messages';
import { openingOf } from './threads.table';
import { useDue } from './use-due';

/** The one next step of a mentor: the work whose promise ends first. */
export function NextWorkCard({ item }: { item: QueueItem }) {
  const t = useT();
  const due = useDue();
  const { id, learnerName, businessName, taskTitle, no, receivedAt, promisedAt, askedAt } = item;
  const late = promiseStage(Date.parse(receivedAt), Date.parse(promisedAt), due.now) === 'late';
  const detail = [
    businessName,
    no === 0 ? t('no.question') : t('no.long', { no }),
    t('next.minutes', { minutes: no === 0 ? 2 : minutesPerWork }),
  ];
  const opening = openingOf(item);
  return (
    <NextCard
      eyebrow={t(opening === 'answer' ? 'next.answer' : 'next.judge')}
      title={`${learnerName} · ${taskTitle}`}
      detail={detail.join(' · ')}
      action={
        <Link className={buttonClass({ big: true })} to={`/mentor/kiriman/${id}`}>
          {t(`next.${opening}-now`)}
        </Link>
      }
    >
      <p className="row start">
        <Icon name={late ? 'warning' : 'clock'} />
        <span>
          <Emphasised>
            {t(late ? 'next.late' : 'next.due', {
              due: due.full(promisedAt),
              waited: due.waited(askedAt ?? receivedAt),
            })}
          </Emphasised>
        </span>
      </p>
    </NextCard>
  );
}
