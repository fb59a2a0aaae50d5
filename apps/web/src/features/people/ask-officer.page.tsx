import { useSnapshot } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { Card, Note, PageTitle } from '@ui';
import { useT } from './people.messages';

/** Whom to ask, and what to have at hand when asking. */
export function AskOfficerPage() {
  const t = useT();
  const { home } = useSnapshot();
  if (!home) return null;
  const { agency, person } = home;
  return (
    <Screen title={t('ask.title')}>
      <PageTitle lead={t('ask.lead')}>{t('ask.title')}</PageTitle>
      <Card className="stack">
        <p>
          <b className="t">{agency.name}</b>
          {agency.privacyContact ?? t('ask.no-contact')}
        </p>
        <p>{t('ask.code', { code: person.id.replace(/-/g, '').slice(-4).toUpperCase() })}</p>
      </Card>
      <section className="stack-2">
        <h2>{t('ask.about')}</h2>
        <Note tone="own" icon="lock" title={t('ask.password')}>
          {t('ask.password-more')}
        </Note>
        <Note tone="own" icon="phone" title={t('ask.phone')}>
          {t('ask.phone-more')}
        </Note>
        <Note tone="own" icon="chat" title={t('ask.lesson')}>
          {t('ask.lesson-more')}
        </Note>
      </section>
    </Screen>
  );
}
