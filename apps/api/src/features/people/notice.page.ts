import { html } from 'ghtml';
import type { NoticeView } from '@contracts/people';
import { icon, type Page } from '@api/platform/pages';
import { say, type PeopleKey } from './say';

// One for each line, in their order: who, what, why, who sees it, how long, rights.
const drawings = ['info', 'document', 'book', 'eye', 'clock', 'lock'] as const;

/** The notice on one screen: what is kept and why, then what may be added freely, then one button. */
export function noticePage(notice: NoticeView, next: string): Page {
  const t = (key: PeopleKey, values?: Record<string, string>) => say(notice.locale, key, values);
  const optional = notice.purposes.filter(({ required }) => !required);
  return {
    title: notice.title,
    body: html`<form class="stack-5" method="post" action="/belajar/pemberitahuan">
      <h1>${notice.title}</h1>
      <div class="card">
        <ul class="stack-2">
          !${notice.lines.map(
            (line, index) =>
              html`<li class="row start">
                !${icon(drawings[index] ?? 'info')}
                <p class="grow">${line}</p>
              </li>`,
          )}
        </ul>
      </div>
      !${notice.privacyContact ? html`<p class="row start">!${icon('chat')}<span class="grow">${t('people:notice.contact', { contact: notice.privacyContact })}</span></p>` : ''}
      <fieldset class="choices">
        <legend>${t('people:notice.optional')}</legend>
        <p class="hint">${t('people:notice.optionalHint')}</p>
        !${optional.map(({ purpose, text }) => html`<label class="choice"><input type="checkbox" name="${purpose}" value="yes" /><span class="choice-face">${text}</span></label>`)}
      </fieldset>
      <button class="btn big full">${t('people:notice.agree')}</button>
      <button class="btn quiet full" formaction="/keluar" formnovalidate>${t('people:notice.refuse')}</button>
      <input type="hidden" name="hash" value="${notice.hash}" /><input type="hidden" name="next" value="${next}" />
    </form>`,
  };
}
