import { Link } from 'react-router';
import { useSnapshot } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { List, ListRow, PageTitle, Tile } from '@ui';
import { LookForm } from './look.form';
import { NameForm } from './name.form';
import { useT } from './people.messages';
import { ShareLevels } from './share-levels.choice';
import { ThisPhone } from './this-phone.card';
import { SignOut } from './sign-out.card';

/** The person herself: her name, how the app looks on this phone, her data, and the way out. */
export function ProfilePage() {
  const t = useT();
  const { home } = useSnapshot();
  if (!home) return null;
  return (
    <Screen title={t('title')}>
      <PageTitle eyebrow={home.agency.name}>{t('title')}</PageTitle>
      <NameForm person={home.person} />
      <List label={t('levels')}>
        <ListRow lead={<Tile icon="chart" />} title={t('levels')} link={<Link to="/belajar/kemampuan" />}>
          <span className="soft">{t('levels-more')}</span>
        </ListRow>
      </List>
      {home.ownsBusiness && (
        <List label={t('business')}>
          <ListRow lead={<Tile icon="users" />} title={t('team')} link={<Link to="/belajar/tim" />}>
            <span className="soft">{t('team-more')}</span>
          </ListRow>
        </List>
      )}
      {home.team && <ShareLevels team={home.team} />}
      <LookForm />
      <ThisPhone />
      <section className="stack-2">
        <h2>{t('data')}</h2>
        <List label={t('data')}>
          {/* A page of the server: it can be read without this app. */}
          <ListRow lead={<Tile icon="lock" />} title={t('notice')} link={<a href="/belajar/pemberitahuan" />}>
            <span className="soft">{t('notice-more')}</span>
          </ListRow>
        </List>
      </section>
      <SignOut />
      {home.agency.isDemo && <p className="soft sm">{t('demo')}</p>}
    </Screen>
  );
}
