export { activate, bringMessages, changeLocale, firstLocale, localeOfPage, useLocale, type Locale } from './locale';
export { defineMessages, type Translate } from './messages';
export { Emphasised } from './emphasised';
