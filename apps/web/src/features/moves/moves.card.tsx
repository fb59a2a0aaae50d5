import type { MoveView } from '@contracts/moves';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Button, Card, Timeline, TimelineStep } from '@ui';
import { useT } from './moves.messages';

/** The moves a cohort has made, newest first; the newest can be taken back. */
export function MovesCard({
  moves,
  busy,
  onBack,
}: {
  moves: readonly MoveView[];
  busy: boolean;
  onBack: (move: MoveView) => void;
}) {
  const t = useT();
  const { agency } = useSession();
  const format = useFormat(agency.zone);
  const settled = moves.filter(({ state }) => state === 'moved' || state === 'returned');
  if (settled.length === 0) return null;
  return (
    <Card as="section" className="stack">
      <h2>{t('history')}</h2>
      <Timeline label={t('history')}>
        {settled.map((move) => (
          <TimelineStep
            key={move.id}
            state="done"
            title={t(move.state === 'returned' ? 'history.returned' : 'history.moved', {
              from: move.from,
              to: move.to,
              count: move.moved,
            })}
          >
            <p>{t('history.by', { name: move.startedByName, when: format.dayAndTime(move.startedAt) })}</p>
            {move.returnedAt !== null && (
              <p>
                {t('history.back-by', { name: move.returnedByName ?? '', when: format.dayAndTime(move.returnedAt) })}
              </p>
            )}
            {move.mayReturn && !busy && (
              <Button look="alt" onClick={() => onBack(move)}>
                {t('back')}
              </Button>
            )}
          </TimelineStep>
        ))}
      </Timeline>
    </Card>
  );
}
