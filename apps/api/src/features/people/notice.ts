import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ConsentPurpose, NoticeView } from '@contracts/people';
import { locales, type Locale } from '@contracts/kernel';
import { say, type PeopleKey } from './say';

type About = { readonly agencyName: string; readonly privacyContact: string | null; readonly usesLlm: boolean };

const lines = ['who', 'what', 'why', 'whoSees', 'howLong', 'rights'] as const;
const always: readonly ConsentPurpose[] = ['service', 'research', 'gallery', 'contact'];

/** The one-screen notice of first sign-in. Its hash names these very words: a changed sentence, agency or contact is another notice. */
export function writeNotice(locale: Locale, { agencyName, privacyContact, usesLlm }: About): NoticeView {
  const t = (key: PeopleKey, values?: Record<string, string>) => say(locale, key, values);
  const purposes: ConsentPurpose[] = usesLlm ? [...always, 'llm'] : [...always];
  const words = {
    locale,
    title: t('people:notice.title'),
    lines: lines.map((line) => t(`people:notice.${line}`, { agency: agencyName })),
    purposes: purposes.map((purpose) => ({
      purpose,
      required: purpose === 'service',
      text: t(`people:purpose.${purpose}`),
    })),
    privacyContact,
    agencyName,
  };
  return {
    hash: createHash('sha256')
      .update(canonicalize(words) ?? '')
      .digest('hex'),
    ...words,
  };
}

/** The notice in whichever language it was shown, found again by its hash. */
export const findNotice = (hash: string, about: About): NoticeView | undefined =>
  locales.map((locale) => writeNotice(locale, about)).find((notice) => notice.hash === hash);
