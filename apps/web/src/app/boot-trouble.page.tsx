import { Suspense } from 'react';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';
import { Button, ErrorState, Logo, PageTitle, Scene, TopBar } from '@ui';
import { useT } from './boot.messages';

type Props = { readonly error: unknown; readonly onAgain: () => void };

/** The app can't open at all: why, what can be done, and what can be read without it. */
export const BootTrouble = (props: Props) => (
  <Suspense>
    <Words {...props} />
  </Suspense>
);

function Words({ error, onAgain }: Props) {
  const t = useT();
  const kind = kindOf(error);
  return (
    <>
      <TopBar>
        <a className="brand" href="/">
          <Logo />
          MelekAI
        </a>
      </TopBar>
      <main id="isi" className="col stack-6">
        <PageTitle>{t(`boot.${kind}`)}</PageTitle>
        <ErrorState
          scene={<Scene name="laundry" label={t('error.scene')} />}
          title={t(kind === 'role' ? 'boot.role-title' : 'error.safe')}
          action={
            <Button look="alt" onClick={onAgain}>
              {t('again')}
            </Button>
          }
          code={error instanceof ProblemError && error.officerCode && t('error.code', { code: error.officerCode })}
        >
          {t(`boot.${kind}-more`)}
        </ErrorState>
      </main>
    </>
  );
}

function kindOf(error: unknown): 'no-signal' | 'full' | 'closed' | 'other-tab' | 'outdated' | 'role' | 'other' {
  if (error instanceof StorageTrouble) return error.kind;
  if (error instanceof NetworkTrouble) return 'no-signal';
  return error instanceof ProblemError && (error.status === 403 || error.status === 404) ? 'role' : 'other';
}
