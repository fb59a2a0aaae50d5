import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '@web/platform/desk';
import { endEverySession, endSession } from '@web/platform/session';
import { Button, Dialog, Note } from '@ui';
import { useT } from './desk.messages';

type Scope = 'here' | 'everywhere';

/** The way out of this device or of all; asks first where something is not with the server yet. */
export function SignOut() {
  const t = useT();
  const { shelf } = useDesk();
  const [asked, setAsked] = useState<Scope | null>(null);
  const leave = useMutation({
    mutationFn: (scope: Scope) => (scope === 'here' ? endSession() : endEverySession()),
    onSuccess: () => location.assign('/'),
  });
  const unsent = shelf.count;
  const ask = (scope: Scope): void => {
    if (scope === 'here' && unsent === 0) leave.mutate(scope);
    else setAsked(scope);
  };
  return (
    <section className="stack">
      <h2>{t('out.title')}</h2>
      <div className="row wrap">
        <Button
          look="alt"
          busy={leave.isPending && leave.variables === 'here' && t('out.busy')}
          onClick={() => ask('here')}
        >
          {t('out')}
        </Button>
        <Button look="quiet" onClick={() => ask('everywhere')}>
          {t('out.everywhere')}
        </Button>
      </div>
      {leave.isError && (
        <Note tone="fix" role="alert" title={t('not-now')}>
          {t('error.no-signal-more')}
        </Note>
      )}
      {asked && (
        <Dialog
          title={t(asked === 'here' ? 'out.ask' : 'out.everywhere-ask')}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onClick={() => setAsked(null)}>{t('out.stay')}</Button>
              <Button
                look="stop"
                onClick={() => {
                  setAsked(null);
                  leave.mutate(asked);
                }}
              >
                {t(asked === 'here' ? 'out' : 'out.everywhere')}
              </Button>
            </>
          }
        >
          {unsent > 0 ? t('out.unsent', { count: unsent }) : t('out.everywhere-more')}
        </Dialog>
      )}
    </section>
  );
}
