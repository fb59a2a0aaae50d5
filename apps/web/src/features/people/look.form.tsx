import { useState } from 'react';
import { useDevice } from '@web/platform/device';
import { fetchJson, isNetworkTrouble, ProblemError } from '@web/platform/http';
import { changeLocale, useLocale, type Locale } from '@web/platform/i18n';
import { changeLook, readLook, type Look } from '@web/platform/look';
import { Choice, Segmented } from '@ui';
import { useT } from './people.messages';

/** Language, light and size, each at once: what is chosen is seen. */
export function LookForm() {
  const t = useT();
  const locale = useLocale();
  const { outbox } = useDevice();
  const [look, setLook] = useState(readLook);

  const show = (change: Partial<Look>) => {
    const next = { ...look, ...change };
    setLook(next);
    changeLook(next);
  };
  const say = (next: Locale) => {
    changeLocale(next);
    // Modules have their names and packages in the language of the home document.
    void outbox.refresh();
    // The account follows when there is signal; on this phone the language has changed already.
    fetchJson('/api/me/profile', { method: 'PATCH', body: { locale: next } }).catch((error: unknown) => {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    });
  };
  return (
    <section className="stack">
      <h2>{t('look')}</h2>
      <div className="stack-2">
        <p aria-hidden="true">
          <b>{t('language')}</b>
        </p>
        <Segmented
          label={t('language')}
          value={locale}
          onChange={say}
          options={[
            { value: 'id', text: 'Indonesia' },
            { value: 'en', text: 'English' },
          ]}
        />
      </div>
      <div className="stack-2">
        <p aria-hidden="true">
          <b>{t('theme')}</b>
        </p>
        <Segmented
          label={t('theme')}
          value={look.theme || 'phone'}
          onChange={(theme) => show({ theme: theme === 'phone' ? '' : theme })}
          options={[
            { value: 'phone', text: t('theme.phone') },
            { value: 'light', text: t('theme.light') },
            { value: 'dark', text: t('theme.dark') },
          ]}
        />
      </div>
      <Choice
        type="checkbox"
        checked={look.easy}
        note={t('easy-more')}
        onChange={(event) => show({ easy: event.target.checked })}
      >
        {t('easy')}
      </Choice>
    </section>
  );
}
