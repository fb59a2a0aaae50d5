import { createContext, use, type ReactNode } from 'react';
import { useLocale, type Locale } from '@web/platform/i18n';
import { ProseHtml } from '@ui';

const SaidIn = createContext<Locale>('id');

/** Names the language of the published words inside: that of a module's package, or of its names. Indonesian where nothing is said. */
export const InLanguage = ({ lang = 'id', children }: { lang: Locale | undefined; children: ReactNode }) => (
  <SaidIn value={lang}>{children}</SaidIn>
);

/** The language of the published words here. */
export const useSaidIn = (): Locale => use(SaidIn);

/** That language, where it is not the interface's own: published words say so then, for those who hear them. */
export function useContentLang(): Locale | undefined {
  const lang = useSaidIn();
  return useLocale() === lang ? undefined : lang;
}

/** A few published words within a sentence or a label. */
export function Words({ children }: { children: ReactNode }) {
  const lang = useContentLang();
  return lang ? <span lang={lang}>{children}</span> : children;
}

/** Published text as it was rendered at publishing. */
export const Published = ({ html }: { html: string }) => (
  <div lang={useContentLang()}>
    <ProseHtml html={html} />
  </div>
);
