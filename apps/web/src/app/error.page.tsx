import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router';
import { StepWithdrawn } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';
import { Button, buttonClass, ErrorState, Note, PageTitle, Scene } from '@ui';
import { useT } from './error.messages';

/** A screen that could not be opened: what is safe, and the way on. */
export function ErrorScreen() {
  const t = useT();
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundScreen />;
  if (error instanceof Response && error.status === 404) return <NotFoundScreen />;
  if (error instanceof StepWithdrawn) return <WithdrawnScreen gone={error} />;
  const kind = kindOf(error);
  return (
    <Screen title={t(`error.${kind}`)}>
      <PageTitle>{t(`error.${kind}`)}</PageTitle>
      <ErrorState
        scene={<Scene name="laundry" label={t('error.scene')} />}
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
    </Screen>
  );
}

/** In the place of a lesson or an activity that was withdrawn: the agency's own words, and the way on. */
function WithdrawnScreen({ gone: { step, lang, notice } }: { gone: StepWithdrawn }) {
  const t = useT();
  return (
    <Screen title={step.title} back={{ to: '/belajar/modul', text: t('withdrawn.back') }}>
      <PageTitle>
        <span lang={lang}>{step.title}</span>
      </PageTitle>
      <Note tone="wait" icon="info" title={t('withdrawn')}>
        {notice}
      </Note>
      <p>{t('withdrawn.more')}</p>
      <Link className={buttonClass({ big: true, full: true })} to="/belajar">
        {t('withdrawn.on')}
      </Link>
    </Screen>
  );
}

/** A file of the app that can't be fetched fails as a TypeError, whatever the browser; Chromium asks for it again only in a new page. */
const isLostFile = (error: unknown): boolean => error instanceof TypeError;

function kindOf(error: unknown): 'no-signal' | 'storage' | 'other' {
  if (error instanceof NetworkTrouble || isLostFile(error)) return 'no-signal';
  return error instanceof StorageTrouble ? 'storage' : 'other';
}

export function NotFoundScreen() {
  const t = useT();
  return (
    <Screen title={t('not-found')}>
      <PageTitle>{t('not-found')}</PageTitle>
      <ErrorState
        scene={<Scene name="warung" label={t('not-found.scene')} />}
        title={t('error.safe')}
        action={
          <Link className={buttonClass({ look: 'alt' })} to="/belajar">
            {t('to-home')}
          </Link>
        }
      >
        {t('not-found.more')}
      </ErrorState>
    </Screen>
  );
}
