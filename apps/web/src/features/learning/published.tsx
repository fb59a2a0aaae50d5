import type { ReactNode } from 'react';
import { useLocale } from '@web/platform/i18n';
import { ProseHtml } from '@ui';

/** Published words are Indonesian; an interface in another language says so, for those who hear it. */
export const useContentLang = (): 'id' | undefined => (useLocale() === 'id' ? undefined : 'id');

/** A few published words within a sentence or a label. */
export const Words = ({ children }: { children: ReactNode }) => <span lang={useContentLang()}>{children}</span>;

/** Published text as it was rendered at publishing. */
export const Published = ({ html }: { html: string }) => (
  <div lang={useContentLang()}>
    <ProseHtml html={html} />
  </div>
);
