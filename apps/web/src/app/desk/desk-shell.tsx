import type { QueryClient } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { Link, Outlet, useNavigation, useRouteLoaderData } from 'react-router';
import type { SessionView } from '@contracts/auth';
import { deviceClock } from '@web/platform/clock';
import { DeskLink, DeskProvider, LocalShelf } from '@web/platform/desk';
import { useFreshTitle, useScrollPlace } from '@web/platform/frame';
import { Avatar, buttonClass, Icon, Logo, Skeleton, ToastRegion } from '@ui';
import type { DeskDefinition } from './desk-definition';
import { NotAllowedPage } from './desk-error.page';
import { useT } from './desk.messages';
import { SessionEndedNote, useSessionEnded } from './session-ended.note';

type Props = { readonly definition: DeskDefinition; readonly client: QueryClient };

/** What stands around every screen of a desk. */
export const DeskShell = (props: Props) => (
  <Suspense fallback={<DeskOpening />}>
    <Frame {...props} />
  </Suspense>
);

/** While the first screen comes; the words are not there yet either. */
export const DeskOpening = () => (
  <main className="col">
    <Skeleton label="MelekAI" />
  </main>
);

function Frame({ definition, client }: Props) {
  const t = useT();
  const session = useRouteLoaderData('desk') as SessionView;
  const { state } = useNavigation();
  useFreshTitle();
  useScrollPlace();
  const shelf = useMemo(() => new LocalShelf(session.personId), [session.personId]);
  const { desk, home, menu: Menu, notice: Notice, kept } = definition;
  const allowed = definition.permissions.some((permission) => session.permissions.includes(permission));
  const name = useNameOf(session);
  const ended = useSessionEnded(client, session.personId);

  const value = useMemo(
    () => ({
      session,
      home,
      clock: deviceClock,
      shelf,
      kept,
      frame: {
        skip: t('skip'),
        brand: (
          <Link className="brand" to={home}>
            <Logo />
            <span>
              MelekAI <i>{desk}</i>
            </span>
          </Link>
        ),
        person: (
          <>
            <span className="wide" aria-hidden="true">
              {name}
            </span>
            <Avatar letter={session.name.slice(0, 1)} name={name} />
          </>
        ),
        menuLabel: t('menu'),
        menu: (
          <>
            {allowed && <Menu />}
            <DeskLink to={`${home}/akun`} icon="person">
              {t('account')}
            </DeskLink>
          </>
        ),
        notice: (
          <>
            {ended && <SessionEndedNote />}
            {Notice && allowed && <Notice />}
          </>
        ),
        foot: (
          <div className="center stack-2 no-print">
            <p>
              <a className={buttonClass({ look: 'quiet' })} href="/bantuan">
                <Icon name="question" />
                {t('ask')}
              </a>
            </p>
            {session.agency.isDemo && <p className="sm soft">{t('demo')}</p>}
          </div>
        ),
      },
    }),
    [session, shelf, t, home, desk, name, allowed, Menu, Notice, kept, ended],
  );
  return (
    <DeskProvider desk={value}>
      <Suspense fallback={<Skeleton label={t('opening')} />}>{allowed ? <Outlet /> : <NotAllowedPage />}</Suspense>
      <p className="hide" role="status">
        {state === 'loading' && t('opening')}
      </p>
      <ToastRegion closeLabel={t('close')} />
    </DeskProvider>
  );
}

/** “Pak Budi”, “Bu Lina”, or the bare name where none was chosen. */
function useNameOf({ name, honorific }: SessionView): string {
  const t = useT();
  return honorific ? t(`name.${honorific}`, { name }) : name;
}
