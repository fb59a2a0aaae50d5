import { Link } from 'react-router';
import { putSessionAway, isShared } from '@web/platform/shared-phone';
import { Button, List, ListRow, Tile } from '@ui';
import { DataSaver } from './data-saver.choice';
import { useT } from './people.messages';

/** What is chosen for the phone and not for the person: who uses it, and how much it may fetch. */
export function ThisPhone() {
  const t = useT();
  // Drafts are on the disk at each pause; the app opens anew at the question who has the phone in hand.
  const passOn = (): void => void putSessionAway().then(() => location.assign('/belajar'));
  return (
    <section className="stack-2">
      <h2>{t('phone')}</h2>
      <List label={t('phone')}>
        <ListRow lead={<Tile icon="users" />} title={t('phone.lock')} link={<Link to="/belajar/saya/kunci" />}>
          <span className="soft">{t('phone.lock-more')}</span>
        </ListRow>
      </List>
      <DataSaver />
      {isShared() && (
        <Button look="alt" full icon="users" onClick={passOn}>
          {t('phone.pass-on')}
        </Button>
      )}
    </section>
  );
}
