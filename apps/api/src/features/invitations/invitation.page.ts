import { html } from 'ghtml';
import type { InvitationOfferView } from '@contracts/enrolments';
import type { Locale } from '@contracts/kernel';
import {
  businessField,
  cohortHead,
  dataNote,
  formSentence,
  passwordField,
  shutNote,
  type Typed,
} from '@api/enrolments';
import { field, icon, type Page } from '@api/platform/pages';
import { say } from './say';

type InvitationKey = Parameters<typeof say>[1];

/** Where a code is typed in; a wrong one comes back with what to do. */
export function codePage(locale: Locale, code: string, error?: string): Page {
  const t = (key: InvitationKey) => say(locale, key);
  return {
    title: t('invitations:code.title'),
    back: { href: '/', label: t('invitations:code.back') },
    body: html`<div class="stack">
      <h1>${t('invitations:code.title')}</h1>
      <p>${t('invitations:code.lead')}</p>
      <form class="card stack" method="get" action="/undangan">
        !${field({
          ...{ id: 'kode', label: t('invitations:code.label'), hint: t('invitations:code.hint'), value: code },
          ...{
            autocomplete: 'one-time-code',
            autocapitalise: 'characters' as const,
            ...(error && { error, focus: true }),
          },
        })}
        <button class="btn big full">${t('invitations:code.submit')}</button>
      </form>
    </div>`,
  };
}

export type OfferPage = {
  readonly code: string;
  readonly offer: InvitationOfferView;
  /** Who is signed in. */
  readonly name: string | undefined;
  readonly typed: Typed;
  /** The invited number has an account: the way in is shown. */
  readonly hasAccount?: boolean;
};

/** What somebody was invited to, and the one thing she has to do for it. */
export function offerPage(locale: Locale, page: OfferPage): Page {
  const { offer } = page;
  const title = say(locale, 'invitations:offer.title', { name: offer.name });
  return {
    title,
    body: html`<div class="stack-5">
      !${cohortHead(locale, offer.cohort, title)}
      !${offer.cohort.open ? acceptForm(locale, page) : shutNote(locale, offer.cohort)}
      !${dataNote(locale, offer.cohort)}
      <p class="center"><a href="/undangan">${say(locale, 'invitations:offer.another')}</a></p>
    </div>`,
  };
}

function acceptForm(locale: Locale, { code, offer, name, typed, hasAccount }: OfferPage): string {
  const t = (key: InvitationKey, values?: Record<string, string>) => say(locale, key, values);
  const here = `/undangan/${code}`;
  const isNew = name === undefined;
  return html`<form class="card stack" method="post" action="${here}">
    <h2>${isNew ? t('invitations:offer.form') : t('invitations:offer.as', { name })}</h2>
    !${formSentence(typed)}
    !${hasAccount ? html`<p><a class="btn alt full" href="/?next=${encodeURIComponent(here)}">${t('invitations:offer.signIn')}</a></p>` : ''}
    !${
      isNew
        ? html`<p class="row start">
              !${icon('lock')}<span>${t('invitations:offer.phone', { phone: offer.maskedPhone })}</span>
            </p>
            !${passwordField(locale, typed)}`
        : ''
    }
    !${businessField(locale, typed)}
    <button class="btn big full">${t('invitations:offer.submit')}</button>
  </form>`;
}
