import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { dueCards } from '@rules';
import { useDevice } from '@web/platform/device';
import { Icon, Tile } from '@ui';
import { useT } from './cards.messages';
import { loadCards } from './load-cards';

/** How many cards wait today; nothing when none does. */
export function DueCards() {
  const t = useT();
  const device = useDevice();
  const [due, setDue] = useState(0);
  useEffect(() => {
    let here = true;
    void loadCards(device).then(({ cards, memories, today }) => {
      if (here) setDue(dueCards(cards, memories, today).length);
    });
    return () => {
      here = false;
    };
  }, [device]);
  if (due === 0) return null;
  return (
    <Link className="card go row" to="/belajar/kartu">
      <Tile icon="copy" />
      <span className="grow">
        <span className="t">{t('title')}</span>
        <span className="soft">{t('waiting', { count: due })}</span>
      </span>
      <Icon name="next" />
    </Link>
  );
}
