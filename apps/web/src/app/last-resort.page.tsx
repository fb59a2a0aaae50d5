import { Suspense } from 'react';
import { useT } from './app.messages';

/** When not even the error screen could be fetched, or the shell itself broke: what is safe, and a fresh start. */
export const LastResort = () => (
  <Suspense>
    <Words />
  </Suspense>
);

function Words() {
  const t = useT();
  return (
    <main className="col stack">
      <h1>MelekAI</h1>
      <p>{t('safe')}</p>
      <a className="btn alt" href={location.href}>
        {t('again')}
      </a>
    </main>
  );
}
