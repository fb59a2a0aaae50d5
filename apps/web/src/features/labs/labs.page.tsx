import { Link } from 'react-router';
import { labWords } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { List, ListRow, Note, PageTitle, Tile, type IconName } from '@ui';
import { labNames } from './lab-rooms';
import { LabsOnPhone } from './labs-on-phone.card';
import { useT } from './labs.messages';

const icons = {
  copy: 'pencil',
  sales: 'chart',
  chatbot: 'chat',
  adverts: 'speaker',
  stock: 'calendar',
} as const satisfies Readonly<Record<(typeof labNames)[number], IconName>>;

/** The labs, for practice whenever one likes: with sample data or with one's own. */
export function LabsPage() {
  const t = useT();
  return (
    <Screen title={t('title')}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <List label={t('title')}>
        {labNames.map((lab) => (
          <ListRow
            key={lab}
            lead={<Tile icon={icons[lab]} />}
            title={t(`lab.${lab}`)}
            link={<Link to={`/belajar/lab/${labWords[lab]}`} />}
          >
            <span className="soft">{t(`lab.${lab}-more`)}</span>
          </ListRow>
        ))}
      </List>
      <section className="stack-2">
        <h2>{t('remember')}</h2>
        <List label={t('remember')}>
          <ListRow lead={<Tile icon="copy" />} title={t('cards')} link={<Link to="/belajar/kartu" />}>
            <span className="soft">{t('cards-more')}</span>
          </ListRow>
          <ListRow lead={<Tile icon="book" />} title={t('words')} link={<Link to="/belajar/arti-kata" />}>
            <span className="soft">{t('words-more')}</span>
          </ListRow>
        </List>
      </section>
      <LabsOnPhone />
      <Note tone="own" icon="lock" title={t('private')}>
        {t('private-more')}
      </Note>
    </Screen>
  );
}
