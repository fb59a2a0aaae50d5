import { html } from 'ghtml';
import type { PublicCohortView } from '@contracts/enrolments';
import type { Locale } from '@contracts/kernel';
import { icon, type Page } from '@api/platform/pages';
import type { OwnSeat } from './enrolments.repository';
import { say, type EnrolmentsKey } from './say';
import {
  businessField,
  cohortHead,
  dataNote,
  formSentence,
  note,
  fieldError,
  passwordField,
  shutNote,
  typedField,
  type Typed,
} from './seat-parts';

export type SeatPage = {
  readonly cohort: PublicCohortView;
  /** The place that whoever looks has already. */
  readonly seat: OwnSeat | undefined;
  /** Who is signed in. */
  readonly name: string | undefined;
  readonly typed: Typed;
  /** The number that was typed has an account: the way in is shown. */
  readonly hasAccount?: boolean;
};

/** The public page of a cohort: a form for who may come, her place for who has one. */
export const seatPage = (locale: Locale, page: SeatPage): Page => ({
  title: page.cohort.name,
  body: html`<div class="stack-5">
    !${cohortHead(locale, page.cohort, page.cohort.name, page.seat !== undefined)} !${whatNext(locale, page)}
    !${dataNote(locale, page.cohort)}
  </div>`,
});

function whatNext(locale: Locale, page: SeatPage): string {
  if (page.seat) return placeNote(locale, page.seat);
  if (!page.cohort.open) return shutNote(locale, page.cohort);
  return page.name === undefined ? newcomerForm(locale, page) : ownForm(locale, page, page.name);
}

function placeNote(locale: Locale, { status, place }: OwnSeat): string {
  const t = (key: EnrolmentsKey, values?: Record<string, number>) => say(locale, key, values);
  if (status === 'waitlisted')
    return note(
      'wait',
      'clock',
      t('enrolments:place.waiting', { place: place ?? 0 }),
      t('enrolments:place.waitingMore'),
    );
  const said = status === 'completed' ? 'completed' : 'active';
  return html`!${note('ok', 'tick', t(`enrolments:place.${said}`), t(`enrolments:place.${said}More`))}
    <p><a class="btn big full" href="/belajar">${t('enrolments:place.learn')}</a></p>`;
}

function newcomerForm(locale: Locale, { cohort, typed, hasAccount }: SeatPage): string {
  const t = (key: EnrolmentsKey) => say(locale, key);
  const signIn = `/?next=${encodeURIComponent(`/daftar/${cohort.slug}`)}`;
  return html`<form class="card stack" method="post" action="/daftar/${cohort.slug}">
    <h2>${t('enrolments:form.title')}</h2>
    !${formSentence(typed)}
    !${typedField(typed, { id: 'name', label: t('enrolments:form.name'), autocomplete: 'name', autocapitalise: 'words' })}
    !${typedField(typed, { id: 'phone', label: t('enrolments:form.phone'), hint: t('enrolments:form.phoneHint'), type: 'tel', autocomplete: 'tel' })}
    !${hasAccount ? html`<p><a class="btn alt full" href="${signIn}">${t('enrolments:form.signInFirst')}</a></p>` : ''}
    !${cohort.districts.length > 0 ? districtField(locale, cohort.districts, typed) : ''}
    !${businessField(locale, typed)} !${passwordField(locale, typed)}
    <button class="btn big full">
      ${t(cohort.seatsLeft > 0 ? 'enrolments:form.submit' : 'enrolments:form.submitLine')}
    </button>
    <p class="center">${t('enrolments:form.hasAccount')} <a href="${signIn}">${t('enrolments:form.signIn')}</a></p>
  </form>`;
}

function ownForm(locale: Locale, { cohort, typed }: SeatPage, name: string): string {
  const t = (key: EnrolmentsKey, values?: Record<string, string>) => say(locale, key, values);
  return html`<form class="card stack" method="post" action="/daftar/${cohort.slug}">
    <h2>${t('enrolments:form.as', { name })}</h2>
    !${formSentence(typed)} !${businessField(locale, typed)}
    <button class="btn big full">
      ${t(cohort.seatsLeft > 0 ? 'enrolments:form.take' : 'enrolments:form.submitLine')}
    </button>
  </form>`;
}

/** A list to choose from, so that nobody has to spell. */
function districtField(locale: Locale, districts: PublicCohortView['districts'], { values, errors }: Typed): string {
  const error = errors['district'];
  const chosen = (code: string) => (code === values['district'] ? ' selected' : '');
  return html`<div class="field">
    <label for="district">${say(locale, 'enrolments:form.district')}</label>
    <div class="select">
      <select
        class="inp"
        id="district"
        name="district"
        !${error ? 'aria-invalid="true" aria-describedby="district-error"' : ''}
      >
        <option value="">${say(locale, 'enrolments:form.districtNone')}</option>
        !${districts.map(({ code, name }) => html`<option value="${code}" !${chosen(code)}>${name}</option>`)}
      </select>
      !${icon('turn')}
    </div>
    !${fieldError('district', error)}
  </div>`;
}
