import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import { icon, logo } from './icon';
import { say, type PagesKey } from './say';

export type Desk = 'learner' | 'mentor' | 'dinas';

export type Page = {
  readonly title: string;
  /** The page's own part, already escaped where it has to be (`ghtml`). */
  readonly body: string;
  readonly desk?: Desk;
  /** Two columns' width, as on the landing page; else one column to read in. */
  readonly wide?: boolean;
  /** False where "Tanya petugas" would lead to the page itself. */
  readonly closesWithHelp?: boolean;
  readonly back?: { readonly href: string; readonly label: string };
};

type Frame = {
  readonly locale: Locale;
  readonly stylesheets: readonly string[];
  /** The same page in the other language. */
  readonly otherLanguage: string;
  readonly signedIn: boolean;
};

/** A whole document around a page: readable aloud in order, without a single script. */
export function layout(page: Page, { locale, stylesheets, otherLanguage, signedIn }: Frame): string {
  const t = (key: PagesKey) => say(locale, key);
  const other = locale === 'id' ? 'en' : 'id';
  return html`<!doctype html>
    <html lang="${locale}" data-desk="${page.desk ?? 'learner'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf7f0" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#121714" media="(prefers-color-scheme: dark)" />
        <title>${page.title} – MelekAI</title>
        <meta name="description" content="${t('pages:description')}" />
        !${stylesheets.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <link rel="icon" href="/icons/logo.svg" type="image/svg+xml" />
        <link rel="manifest" href="/melekai.webmanifest" />
      </head>
      <body>
        <div class="app">
          <a class="skip" href="#isi">${t('pages:skip')}</a>
          <header class="top">
            !${page.back ? backLink(page.back) : home(t('pages:home'))}<span class="end row wrap"
              ><a class="btn quiet" href="${otherLanguage}" lang="${other}" hreflang="${other}"
                >${t('pages:otherLanguage')}</a
              >!${signedIn ? signOut(t('pages:signOut')) : ''}</span
            >
          </header>
          <main id="isi" class="col${page.wide ? ' col-wide' : ''}">
            !${page.body}
            !${page.closesWithHelp === false ? '' : html`<p class="center no-print mt-4"><a class="btn quiet" href="/bantuan">!${icon('question')}${t('pages:askOfficer')}</a></p>`}
          </main>
        </div>
      </body>
    </html> `;
}

const home = (label: string) => html`<a class="brand" href="/" aria-label="${label}">!${logo}MelekAI</a>`;
const backLink = ({ href, label }: { href: string; label: string }) =>
  html`<a class="back" href="${href}">!${icon('back')}${label}</a>`;
const signOut = (label: string) =>
  html`<form method="post" action="/keluar"><button class="btn quiet">${label}</button></form>`;
