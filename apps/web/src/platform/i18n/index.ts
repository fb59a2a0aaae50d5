export { activate, changeLocale, localeOfPage, useLocale, type Locale } from './locale';
export { bringMessages, defineMessages, type Translate } from './messages';
export { Emphasised } from './emphasised';
