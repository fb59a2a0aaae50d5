import type { MoveView } from '@contracts/moves';
import { Button, Progress } from '@ui';
import { useT } from './moves.messages';

/** How many have arrived while a move or a way back is under way. */
export function WayNote({ move, onStop }: { move: MoveView; onStop: () => void }) {
  const t = useT();
  const back = move.state === 'returning' || move.state === 'returned';
  const [done, all] = back ? [move.returned, move.moved] : [move.moved, move.learners];
  return (
    <div className="stack-2" role="status">
      <Progress value={done} max={Math.max(1, all)} label={t(back ? 'returning' : 'moving', { done, all })} />
      <div className="row">
        <Button look="quiet" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  );
}
