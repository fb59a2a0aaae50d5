import { Suspense } from 'react';
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { Button, buttonClass, ErrorState, Logo, PageTitle, TopBar } from '@ui';
import { useT } from './desk.messages';

type Kind = 'no-signal' | 'signed-out' | 'not-allowed' | 'not-found' | 'other';

/** A file of the app that can't be fetched fails as a TypeError, whatever the browser; Chromium asks for it again only in a new page. */
const isLostFile = (error: unknown): boolean => error instanceof TypeError;

function kindOf(error: unknown): Kind {
  if (isNetworkTrouble(error) || isLostFile(error)) return 'no-signal';
  const status = error instanceof ProblemError || isRouteErrorResponse(error) ? error.status : 0;
  if (status === 401) return 'signed-out';
  if (status === 404) return 'not-found';
  return status === 403 ? 'not-allowed' : 'other';
}

/** A screen that could not be opened: what is safe, and the way on. `bare` while there is no desk around it yet. */
export const DeskErrorPage = ({ bare }: { bare?: boolean }) => (
  <Suspense>
    <RouteTrouble bare={bare ?? false} />
  </Suspense>
);

function RouteTrouble({ bare }: { bare: boolean }) {
  const t = useT();
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  const kind = kindOf(error);
  if (kind === 'not-found' && !bare) return <DeskNotFoundPage />;
  const content = (
    <>
      <PageTitle>{t(`error.${kind}`)}</PageTitle>
      <ErrorState
        title={t('error.safe')}
        action={
          <Button
            look="alt"
            busy={state === 'loading' && t('opening')}
            onClick={() => (isLostFile(error) ? location.reload() : void revalidate())}
          >
            {t('again')}
          </Button>
        }
        code={error instanceof ProblemError && error.officerCode && t('error.code', { code: error.officerCode })}
      >
        {t(`error.${kind}-more`)}
      </ErrorState>
    </>
  );
  if (!bare) return <DeskScreen title={t(`error.${kind}`)}>{content}</DeskScreen>;
  return (
    <>
      <title>{`${t(`error.${kind}`)} – MelekAI`}</title>
      <TopBar>
        <a className="brand" href="/">
          <Logo />
          MelekAI
        </a>
      </TopBar>
      <main id="isi" className="col stack-6">
        {content}
      </main>
    </>
  );
}

/** An address that leads nowhere, or to something that is not this person's. */
export function DeskNotFoundPage() {
  const t = useT();
  const { home } = useDesk();
  return (
    <DeskScreen title={t('error.not-found')}>
      <PageTitle>{t('error.not-found')}</PageTitle>
      <ErrorState
        title={t('error.safe')}
        action={
          <Link className={buttonClass({ look: 'alt' })} to={home}>
            {t('to-home')}
          </Link>
        }
      >
        {t('error.not-found-more')}
      </ErrorState>
    </DeskScreen>
  );
}

/** Somebody whose roles do not include this desk. */
export function NotAllowedPage() {
  const t = useT();
  const { session } = useDesk();
  return (
    <DeskScreen title={t('error.not-allowed')}>
      <PageTitle>{t('error.not-allowed')}</PageTitle>
      <ErrorState
        title={t('not-allowed.who', { name: session.name })}
        action={
          <a className={buttonClass({ look: 'alt' })} href="/">
            {t('not-allowed.own')}
          </a>
        }
      >
        {t('error.not-allowed-more')}
      </ErrorState>
    </DeskScreen>
  );
}
