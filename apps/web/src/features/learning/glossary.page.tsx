import { useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import type { PackagedTerm } from '@contracts/packages';
import type { Device } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { Empty, Field, Input, PageTitle } from '@ui';
import { useT } from './glossary.messages';
import { modulesOnPhone } from './modules-on-phone';

/** The words that the modules on this phone explain, in the order of the alphabet. */
export const loadGlossary = (device: Device) => async (): Promise<readonly PackagedTerm[]> => {
  const terms = (await modulesOnPhone(device)).flatMap(({ module }) => module.terms ?? []);
  return [...new Map(terms.map((term) => [term.id, term])).values()].sort((one, other) =>
    one.term.localeCompare(other.term, 'id'),
  );
};

/** “Arti kata”: every word of the lessons that needs a sentence. */
export function GlossaryPage() {
  const t = useT();
  const terms = useLoaderData() as readonly PackagedTerm[];
  const [wanted, setWanted] = useState('');
  const letters = wanted.trim().toLocaleLowerCase('id');
  const found = terms.filter(({ term, text }) => `${term} ${text}`.toLocaleLowerCase('id').includes(letters));
  return (
    <Screen title={t('title')} back={{ to: '/belajar/lab', text: t('back') }}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {terms.length === 0 ? (
        <Empty title={t('none')}>{t('none-more')}</Empty>
      ) : (
        <>
          <Field label={t('search')}>
            {(wiring) => (
              <Input {...wiring} type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
            )}
          </Field>
          <p className="soft" role="status">
            {t('found', { count: found.length })}
          </p>
          <dl className="stack">
            {found.map(({ id, term, text, lesson }) => (
              <div key={id} className="card">
                <dt className="t">{term}</dt>
                <dd>{text}</dd>
                <dd>
                  <Link to={`/belajar/pelajaran/${lesson}`}>{t('lesson')}</Link>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Screen>
  );
}
