import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { MoveView } from '@contracts/moves';
import { cohortPath } from '@web/cohorts';
import { DeskScreen, useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Button, Card, Dialog, Empty, Field, Note, PageTitle, Progress, Select, showToast } from '@ui';
import { ForeseenSection } from './foreseen.section';
import { useT } from './moves.messages';
import { movesQuery } from './moves.queries';
import { MovesCard } from './moves.card';
import { TroubleNote } from './trouble.note';
import { useForeseen } from './use-foreseen';
import { useMove } from './use-move';
import { WayNote } from './way.note';

/** Moves a cohort to another version: what would change first, then a confirmation by name, and a way back. */
export function MovePage() {
  const t = useT();
  const { cohortId = '' } = useParams();
  const { agency } = useSession();
  const format = useFormat(agency.zone);
  const { data } = useSuspenseQuery(movesQuery(cohortId));
  const { cohort, targets, moves } = data;
  const [chosen, setTo] = useState('');
  const [asking, setAsking] = useState<'move' | MoveView | null>(null);
  // After a move the version that was chosen is the cohort's own and no target any more.
  const target = targets.find(({ versionId }) => versionId === chosen);
  const to = target?.versionId ?? '';
  const { done, all, foreseen, error } = useForeseen(cohortId, to);
  const { go, ...way } = useMove(cohortId, (move) => {
    setTo('');
    const version = move.state === 'returned' ? move.from : move.to;
    showToast({ words: t(move.state === 'returned' ? 'returned' : 'moved', { cohort: cohort.name, version }) });
  });
  const unfinished = moves.find(({ state }) => state === 'moving' || state === 'returning');
  const mayMove = foreseen !== null && target !== undefined && !way.busy;

  return (
    <DeskScreen title={t('title')} back={{ to: cohortPath(cohortId), text: cohort.name }}>
      <PageTitle eyebrow={cohort.name} detail={t('now', { version: cohort.number })} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <TroubleNote error={way.error ?? error} />
      {way.under && <WayNote move={way.under} onStop={way.stop} />}
      {!way.busy && unfinished && (
        <Note
          tone="wait"
          title={
            unfinished.state === 'moving'
              ? t('unfinished', { version: unfinished.to })
              : t('unfinished-back', { version: unfinished.from })
          }
        >
          <div className="row wrap mt-2">
            <Button onClick={() => go({ on: unfinished })}>{t('go-on')}</Button>
            {unfinished.mayReturn && (
              <Button look="alt" onClick={() => setAsking(unfinished)}>
                {t('back')}
              </Button>
            )}
          </div>
        </Note>
      )}
      {!unfinished && !way.busy && targets.length === 0 && (
        <Empty title={t('target.none')}>{t('target.none-more')}</Empty>
      )}
      {!unfinished && !way.busy && targets.length > 0 && (
        <Card as="section" className="stack">
          <Field label={t('target')}>
            {(wiring) => (
              <Select {...wiring} value={to} onChange={(event) => setTo(event.target.value)}>
                <option value="">{t('target.choose')}</option>
                {targets.map(({ versionId, number, publishedAt }) => (
                  <option key={versionId} value={versionId}>
                    {t('target.one', { number, date: format.dateShort(publishedAt) })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {target?.major && (
            <Note tone="wait" icon="info" title={t('major')}>
              {t('major-more')}
            </Note>
          )}
          {to !== '' && !foreseen && !error && (
            <Progress value={done} max={Math.max(1, all)} label={t('counting', { done, all })} />
          )}
        </Card>
      )}
      {mayMove && (
        <>
          <ForeseenSection foreseen={foreseen} version={target.number} file={`pindah-${target.number}`} />
          <div className="row">
            <Button onClick={() => setAsking('move')}>
              {foreseen.learners > 0
                ? t('move', { count: foreseen.learners })
                : t('move.nobody', { version: target.number })}
            </Button>
          </div>
        </>
      )}
      <MovesCard moves={moves} busy={way.busy} onBack={setAsking} />
      {asking === 'move' && target && (
        <Dialog
          title={t('ask', { cohort: cohort.name, version: target.number })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>{t('ask.not')}</Button>
              <Button
                look="alt"
                onClick={() => {
                  setAsking(null);
                  go({ from: cohort.versionId, to: target.versionId });
                }}
              >
                {t('ask.yes')}
              </Button>
            </>
          }
        >
          <p>{t('ask-more')}</p>
        </Dialog>
      )}
      {asking !== null && asking !== 'move' && (
        <Dialog
          title={t('back.ask', { cohort: cohort.name, version: asking.from })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>{t('ask.not')}</Button>
              <Button
                look="alt"
                onClick={() => {
                  setAsking(null);
                  go({ back: asking });
                }}
              >
                {t('back.yes')}
              </Button>
            </>
          }
        >
          <p>{t('back.ask-more')}</p>
        </Dialog>
      )}
    </DeskScreen>
  );
}
