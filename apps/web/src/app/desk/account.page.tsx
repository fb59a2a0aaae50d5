import { useState } from 'react';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { changeLocale, useLocale, type Locale } from '@web/platform/i18n';
import { changeLook, readLook, type Look } from '@web/platform/look';
import { Card, PageTitle, Segmented } from '@ui';
import { AgencyCard } from './agency.card';
import { useT } from './desk.messages';
import { SignOut } from './sign-out';

const languages = [
  { value: 'id', text: 'Bahasa Indonesia' },
  { value: 'en', text: 'English' },
] as const;

/** Who works at this desk, in which language and light, and the way out. */
export function AccountPage() {
  const t = useT();
  const locale = useLocale();
  const { session } = useDesk();
  const [theme, setTheme] = useState(readLook().theme);
  const pick = (next: Look['theme']): void => {
    changeLook({ ...readLook(), theme: next });
    setTheme(next);
  };
  return (
    <DeskScreen title={t('account')}>
      <PageTitle lead={session.name} detail={session.roles.map((role) => t(`role.${role}`)).join(' · ')}>
        {t('account')}
      </PageTitle>
      <AgencyCard />
      <Card as="section" className="stack">
        <h2>{t('look')}</h2>
        <div className="stack-2">
          <p>{t('look.language')}</p>
          <Segmented<Locale> label={t('look.language')} options={languages} value={locale} onChange={changeLocale} />
        </div>
        <div className="stack-2">
          <p>{t('look.theme')}</p>
          <Segmented<Look['theme']>
            label={t('look.theme')}
            options={[
              { value: '', text: t('look.device') },
              { value: 'light', text: t('look.light') },
              { value: 'dark', text: t('look.dark') },
            ]}
            value={theme}
            onChange={pick}
          />
        </div>
      </Card>
      <SignOut />
    </DeskScreen>
  );
}
