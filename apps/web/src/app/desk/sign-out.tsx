import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '@web/platform/desk';
import { ProblemError } from '@web/platform/http';
import { endEverySession, endSession } from '@web/platform/session';
import { Button, Dialog, Note } from '@ui';
import { useT } from './desk.messages';

type Scope = 'here' | 'everywhere';

const nothingKept = () => 0;

/** A session that has ended already is what she asked for. */
function unlessOver(error: unknown): void {
  if (!(error instanceof ProblemError) || error.status !== 401) throw error;
}

/** The way out of this device or of all; asks first where something is not with the server yet. */
export function SignOut() {
  const t = useT();
  const { shelf, kept } = useDesk();
  const useUnsent = kept?.useUnsent ?? nothingKept;
  const [asked, setAsked] = useState<Scope | null>(null);
  const leave = useMutation({
    mutationFn: async (scope: Scope) => {
      await (scope === 'here' ? endSession() : endEverySession()).catch(unlessOver);
      // A desk that takes others' works along leaves none of them behind, nor what was written about them.
      if (kept) shelf.clear();
      await kept?.erase();
    },
    onSuccess: () => location.assign('/'),
  });
  const unsent = shelf.count + useUnsent();
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
                {t(kept && unsent > 0 ? 'out.erase' : asked === 'here' ? 'out' : 'out.everywhere')}
              </Button>
            </>
          }
        >
          {unsent > 0 ? t(kept ? 'out.unsent-erased' : 'out.unsent', { count: unsent }) : t('out.everywhere-more')}
        </Dialog>
      )}
    </section>
  );
}
