import { use, useCallback } from 'react';
import { i18n, onEnglish, useLocale } from './locale';

type Messages<Key extends string> = Readonly<Record<Key, string>>;

/** Says the sentence of a key, with its values put in. */
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Declares a feature's messages and gives the hook that says them. Keys are those of its `id` file; a key that is not there is an
 * error of the compiler, one that English lacks an error of a test.
 */
export function defineMessages<Key extends string>(
  feature: string,
  id: Messages<Key>,
  loadEnglish: () => Promise<{ readonly default: Messages<Key> }>,
): () => Translate<Key> {
  const named = (messages: Messages<Key>) =>
    Object.fromEntries(Object.entries(messages).map(([key, message]) => [`${feature}:${key}`, message as string]));
  i18n.load('id', named(id));

  let english: Promise<void> | undefined;
  let here = false;
  const withEnglish = () =>
    (english ??= loadEnglish().then(
      (messages) => takeEnglish(messages.default),
      // Not to be had without signal: better said in Indonesian than not at all.
      () => takeEnglish(id),
    ));
  const takeEnglish = (messages: Messages<Key>) => {
    i18n.load('en', named(messages));
    here = true;
  };
  onEnglish(withEnglish);

  return function useT() {
    const locale = useLocale();
    // `use` lets go of the screen for a moment even where the words are here already.
    if (locale === 'en' && !here) use(withEnglish());
    // A new function for a new language, so that whoever remembers a sentence forgets it then.
    return useCallback((key, values) => i18n._(`${feature}:${key}`, values), [locale]);
  };
}
