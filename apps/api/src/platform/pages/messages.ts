import { setupI18n } from '@lingui/core';
import type { Locale } from '@contracts/kernel';

export type Values = Readonly<Record<string, string | number>>;

/** A feature's sentences by key, in both languages, compiled when they are loaded. */
type Catalogues<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, unknown>>>>;

/** Says one of a feature's sentences: `say('id', 'people:notice.title', { agency })`. */
export type Say<Key extends string> = (locale: Locale, key: Key, values?: Values) => string;

/** Makes a feature's message files speak. Values are put in as they are: a page escapes what it prints. */
export function speak<Key extends string>(catalogues: Catalogues<Key>): Say<Key> {
  const speakers = {
    id: setupI18n({ locale: 'id', messages: { id: catalogues.id as never } }),
    en: setupI18n({ locale: 'en', messages: { en: catalogues.en as never } }),
  };
  return (locale, key, values) => speakers[locale]._(key, values && { ...values });
}
