import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import { field, icon, scene, type Page } from '@api/platform/pages';
import { demoAccounts, demoPassword } from './demo-accounts';
import { say, type PeopleKey } from './say';

export type Landing = {
  readonly showDemo: boolean;
  readonly next: string;
  /** What was typed before; the password never comes back. */
  readonly login?: string;
  readonly refusal?: string;
};

/** The front page: what this is, and the way in. */
export function landingPage(locale: Locale, landing: Landing): Page {
  const t = (key: PeopleKey) => say(locale, key);
  return {
    title: t('people:signIn.title'),
    wide: true,
    body: html`<div class="stack-6">
      <div class="two start">
        <div class="stack-5">
          <div class="pic">!${scene(t('people:landing.scene'))}</div>
          <div class="stack-2">
            <h1>${t('people:landing.title')}</h1>
            <p class="lead">${t('people:landing.lead')}</p>
          </div>
        </div>
        !${signInForm(locale, landing)}
      </div>
      <section class="stack">
        <h2>${t('people:landing.what')}</h2>
        <ul class="three">
          !${promise('book', t('people:landing.learn'), t('people:landing.learnMore'))}
          !${promise('pencil', t('people:landing.practise'), t('people:landing.practiseMore'))}
          !${promise('chat', t('people:landing.mentor'), t('people:landing.mentorMore'))}
        </ul>
      </section>
      <section class="note own">
        !${icon('lock')}
        <div><b>${t('people:landing.data')}</b>${t('people:landing.dataMore')}</div>
      </section>
      !${landing.showDemo ? demo(locale) : ''}
    </div>`,
  };
}

function signInForm(locale: Locale, { login = '', next, refusal }: Landing): string {
  const t = (key: PeopleKey) => say(locale, key);
  return html`<form class="card stack" id="masuk" method="post" action="/masuk">
    <h2>${t('people:signIn.title')}</h2>
    !${field({ id: 'login', label: t('people:signIn.login'), hint: t('people:signIn.loginHint'), value: login, autocomplete: 'username', invalid: Boolean(refusal) })}
    !${field({ id: 'password', label: t('people:signIn.password'), type: 'password', autocomplete: 'current-password', ...(refusal && { error: refusal, focus: true }) })}
    !${next ? html`<input type="hidden" name="next" value="${next}" />` : ''}
    <button class="btn big full">${t('people:signIn.submit')}</button>
    <a class="btn alt full" href="/masuk/kode">${t('people:signIn.withCode')}</a>
    <p class="center">${t('people:signIn.notYet')} <a href="/undangan">${t('people:signIn.withInvitation')}</a></p>
  </form>`;
}

const promise = (name: 'book' | 'pencil' | 'chat', what: string, more: string) =>
  html`<li class="row start">
    <span class="tile">!${icon(name)}</span>
    <p class="grow"><b>${what}</b><br />${more}</p>
  </li>`;

/** One press signs in: the password is no secret, and nobody should have to copy it. */
function demo(locale: Locale): string {
  return html`<details>
    <summary>!${icon('turn')}${say(locale, 'people:demo.title')}</summary>
    <p class="soft">${say(locale, 'people:demo.note')} <b>${demoPassword}</b>.</p>
    <form id="demo" method="post" action="/masuk"><input type="hidden" name="password" value="${demoPassword}" /></form>
    <ul class="list">
      !${demoAccounts.map(
        ({ login, place, role }) =>
          html`<li class="link">
            <button form="demo" name="login" value="${login}">
              <span class="grow"
                ><b class="t"><span class="hide">${say(locale, 'people:demo.enter')} </span>${login}</b>${role[locale]}
                · ${place}</span
              >!${icon('next')}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}
