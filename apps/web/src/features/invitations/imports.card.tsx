import { useState } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ImportView, UndoneImportView } from '@contracts/cohorts';
import { cohortsKey, TroubleNote } from '@web/cohorts';
import { useDesk } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { send } from '@web/platform/http';
import { Button, Dialog, List, ListRow, showToast, Tile } from '@ui';
import { useT } from './invitations.messages';
import { importsQuery } from './invitations.queries';

/** The files that were taken in; each can be taken back for a day. */
export function ImportsCard({ cohortId }: { cohortId: string }) {
  const t = useT();
  const { session, clock } = useDesk();
  const format = useFormat(session.agency.zone);
  const { data: imports } = useSuspenseQuery(importsQuery(cohortId));
  const [asking, setAsking] = useState<ImportView | null>(null);
  const now = clock();
  if (imports.length === 0) return null;
  const stateOf = ({ undoneAt, undoUntil }: ImportView): string => {
    if (undoneAt) return t('import.undone', { when: format.recently(undoneAt, now) });
    return Date.parse(undoUntil) > now
      ? t('import.until', { when: format.recently(undoUntil, now) })
      : t('import.final');
  };
  return (
    <section className="stack">
      <h2>{t('imports')}</h2>
      <List label={t('imports')}>
        {imports.map((file) => (
          <ListRow
            key={file.id}
            lead={<Tile icon="document" />}
            title={file.fileName}
            action={
              !file.undoneAt &&
              Date.parse(file.undoUntil) > now && (
                <Button look="quiet" icon="undo" onClick={() => setAsking(file)}>
                  {t('import.undo')}
                </Button>
              )
            }
          >
            <span className="soft">
              {t('import.detail', {
                invited: file.invited,
                rows: file.rows,
                name: file.importedByName,
                when: format.recently(file.importedAt, now),
              })}{' '}
              {stateOf(file)}
            </span>
          </ListRow>
        ))}
      </List>
      {asking && <UndoDialog file={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

type UndoProps = { file: Pick<ImportView, 'id' | 'fileName' | 'invited'>; onClose: () => void; onDone?: () => void };

/** Takes a file of invitations back, confirmed by its name; who has accepted keeps her seat. */
export function UndoDialog({ file: { id, fileName, invited }, onClose, onDone }: UndoProps) {
  const t = useT();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => send<UndoneImportView>(`/api/invitation-imports/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
    onSuccess: ({ withdrawn, accepted }) => {
      onClose();
      onDone?.();
      showToast({ words: t('undo.done', { withdrawn, accepted }) });
    },
  });
  return (
    <Dialog
      title={t('undo.ask', { file: fileName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('undo.not')}</Button>
          <Button look="stop" busy={undo.isPending && t('busy')} onClick={() => undo.mutate()}>
            {t('undo.do')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('undo.more', { invited })}</p>
        <TroubleNote error={undo.error} />
      </div>
    </Dialog>
  );
}
