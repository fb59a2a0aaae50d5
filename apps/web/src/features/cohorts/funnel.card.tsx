import { Link } from 'react-router';
import type { CohortActivityView } from '@contracts/cohorts';
import { useFormat } from '@web/platform/format';
import { BarList, Card } from '@ui';
import { useT } from './cohorts.messages';
import { invitationsPath, participantsPath } from './cohorts.paths';
import { largestLoss } from './weeks.rules';

/** From the invitation to the accepted work: how many came how far, each number with the people behind it. */
export function FunnelCard({ activity, mayInvite }: { activity: CohortActivityView; mayInvite: boolean }) {
  const t = useT();
  const { number } = useFormat();
  const { id } = activity.cohort;
  const way = [
    { label: t('funnel.enrolled'), value: activity.enrolled, to: participantsPath(id, 'terdaftar') },
    { label: t('funnel.started'), value: activity.started, to: participantsPath(id, 'mulai') },
    { label: t('funnel.active'), value: activity.activeThisWeek, to: participantsPath(id, 'aktif') },
    { label: t('funnel.sent'), value: activity.sent, to: participantsPath(id, 'mengirim') },
    { label: t('funnel.waiting'), value: activity.waitingForMentor, to: participantsPath(id, 'menunggu-mentor') },
    { label: t('funnel.accepted'), value: activity.accepted, to: participantsPath(id, 'diterima') },
  ];
  const invited = {
    label: t('funnel.invited'),
    value: activity.invited,
    to: mayInvite ? invitationsPath(id) : undefined,
  };
  const loss = largestLoss(activity.enrolled > 0 ? way.slice(0, 2) : []);
  // Who came by the public page was never invited; a bar of nothing would say that something is missing.
  const bars = activity.invited > 0 || activity.enrolled === 0 ? [invited, ...way] : way;
  return (
    <Card as="section" className="stack">
      <h2>{t('funnel')}</h2>
      <BarList
        label={t('funnel')}
        max={Math.max(1, ...bars.map(({ value }) => value))}
        bars={bars.map(({ label, value, to }) => ({
          label,
          value,
          words:
            to && value > 0 ? (
              <Link to={to} aria-label={t('funnel.people', { label, count: value })}>
                {number(value)}
              </Link>
            ) : (
              number(value)
            ),
        }))}
      />
      <p>
        {activity.enrolled === 0
          ? t('funnel.empty')
          : loss
            ? t('funnel.not-started', { count: loss.lost })
            : t('funnel.all-started')}
      </p>
    </Card>
  );
}
