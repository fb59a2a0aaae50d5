import { Suspense, useMemo } from 'react';
import { Link, NavLink, Outlet, useNavigation } from 'react-router';
import { DeviceProvider, type Device } from '@web/platform/device';
import { FrameProvider, useFreshTitle, useScrollPlace } from '@web/platform/frame';
import { BottomNav, buttonClass, Icon, Logo, Skeleton, ToastRegion } from '@ui';
import { useT } from './app.messages';
import { FrameNotice } from './frame.notice';
import { SyncChip } from './sync.chip';

/** What stands around every screen of the learner's app. */
export const LearnerShell = ({ device }: { device: Device }) => (
  <DeviceProvider device={device}>
    <Suspense fallback={<Skeleton label="MelekAI" />}>
      <Frame />
    </Suspense>
  </DeviceProvider>
);

function Frame() {
  const t = useT();
  const { state } = useNavigation();
  useFreshTitle();
  useScrollPlace();
  const frame = useMemo(
    () => ({
      skip: t('skip'),
      brand: (
        <Link className="brand" to="/belajar">
          <Logo />
          MelekAI
        </Link>
      ),
      end: <SyncChip />,
      places: (
        <BottomNav label={t('places')}>
          <NavLink to="/belajar" end>
            <Icon name="home" />
            {t('place.home')}
          </NavLink>
          <NavLink to="/belajar/modul">
            <Icon name="book" />
            {t('place.learn')}
          </NavLink>
          <NavLink to="/belajar/lab">
            <Icon name="flask" />
            {t('place.lab')}
          </NavLink>
          <NavLink to="/belajar/saya">
            <Icon name="person" />
            {t('place.me')}
          </NavLink>
        </BottomNav>
      ),
      notice: <FrameNotice />,
      foot: (
        <p className="center no-print">
          <Link className={buttonClass({ look: 'quiet' })} to="/belajar/tanya">
            <Icon name="question" />
            {t('ask')}
          </Link>
        </p>
      ),
    }),
    [t],
  );
  return (
    <FrameProvider frame={frame}>
      <Suspense fallback={<Skeleton label={t('opening')} />}>
        <Outlet />
      </Suspense>
      <p className="hide" role="status">
        {state === 'loading' && t('opening')}
      </p>
      <ToastRegion closeLabel={t('close')} />
    </FrameProvider>
  );
}
