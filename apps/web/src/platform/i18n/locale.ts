import { setupI18n } from '@lingui/core';
import { useSyncExternalStore } from 'react';
import type { Locale } from '@contracts/kernel';

export type { Locale };

/** The one catalogue of the page. Indonesian words come with the code that says them, English ones when they are asked for. */
export const i18n = setupI18n({ locale: 'id', messages: { id: {} } });

/** The language the server or the learner chose for this page. */
export const localeOfPage = (): Locale => (i18n.locale === 'en' ? 'en' : 'id');

/** The language this page begins in: what was chosen on this device, otherwise what the server wrote it in. */
export function firstLocale(): Locale {
  const chosen = /(?:^|; )melekai-lang=(id|en)/.exec(document.cookie)?.[1] ?? document.documentElement.lang;
  return (document.documentElement.lang = chosen === 'en' ? 'en' : 'id');
}

/** Says everything in another language from now on, and remembers it for the server's pages too. */
export function changeLocale(locale: Locale): void {
  document.cookie = `melekai-lang=${locale}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = locale;
  activate(locale);
}

export function activate(locale: Locale): void {
  i18n.load({ [locale]: {} });
  i18n.activate(locale);
  void bringMessages();
}

const english: (() => Promise<void>)[] = [];

/** Calls `load` when English is wanted, so that all features in sight fetch their words at once and not one after the other. */
export function onEnglish(load: () => Promise<void>): void {
  english.push(load);
  if (localeOfPage() === 'en') void load();
}

/** Has the words of everything that is loaded at hand in the language of the page, so that they can be said without signal. */
export async function bringMessages(): Promise<void> {
  if (localeOfPage() === 'en') await Promise.all(english.map((load) => load()));
}

const subscribe = (listener: () => void): (() => void) => i18n.on('change', listener);

export const useLocale = (): Locale => useSyncExternalStore(subscribe, localeOfPage);
