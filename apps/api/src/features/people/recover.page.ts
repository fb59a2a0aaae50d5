import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import { field, type Page } from '@api/platform/pages';
import { say, type PeopleKey } from './say';

type Typed = {
  readonly login?: string;
  readonly code?: string;
  readonly refusal?: { readonly at: 'code' | 'password'; readonly sentence: string };
};

/** The way back in with an officer's code. */
export function recoverPage(locale: Locale, { login = '', code = '', refusal }: Typed): Page {
  const t = (key: PeopleKey) => say(locale, key);
  const error = (at: 'code' | 'password') => (refusal?.at === at ? { error: refusal.sentence, focus: true } : {});
  return {
    title: t('people:recover.title'),
    back: { href: '/', label: t('people:recover.back') },
    body: html`<div class="stack">
      <h1>${t('people:recover.title')}</h1>
      <p>${t('people:recover.lead')}</p>
      <form class="card stack" method="post" action="/masuk/kode">
        !${field({ id: 'login', label: t('people:signIn.login'), hint: t('people:signIn.loginHint'), value: login, autocomplete: 'username' })}
        !${field({ id: 'code', label: t('people:recover.code'), hint: t('people:recover.codeHint'), value: code, autocomplete: 'one-time-code', autocapitalise: 'characters', ...error('code') })}
        !${field({ id: 'password', label: t('people:recover.password'), hint: t('people:recover.passwordHint'), type: 'password', autocomplete: 'new-password', ...error('password') })}
        <button class="btn big full">${t('people:recover.submit')}</button>
      </form>
    </div>`,
  };
}
