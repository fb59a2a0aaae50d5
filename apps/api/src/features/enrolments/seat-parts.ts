import { html } from 'ghtml';
import type { PublicCohortView } from '@contracts/enrolments';
import type { Locale } from '@contracts/kernel';
import { field, icon, type Field } from '@api/platform/pages';
import { say, type EnrolmentsKey } from './say';

/** What was typed into a form, and what has to be mended in it; a password never comes back. */
export type Typed = {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** What is said above the form. */
  readonly sentence?: string;
};

export const nothingTyped: Typed = { values: {}, errors: {} };

const longDate = (locale: Locale, date: string): string =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );

/** Which cohort it is: whose, what is learned, when; and whether a seat is left, for who has none yet. */
export function cohortHead(locale: Locale, cohort: PublicCohortView, title: string, hasSeat = false): string {
  const t = (key: EnrolmentsKey, values?: Record<string, string | number>) => say(locale, key, values);
  const dates = { from: longDate(locale, cohort.startsOn), to: longDate(locale, cohort.endsOn) };
  const seats =
    cohort.seatsLeft > 0
      ? t('enrolments:seat.left', { seats: cohort.seatsLeft })
      : t('enrolments:seat.full', { waiting: cohort.waiting });
  return html`<div class="stack-2">
      <p class="eyebrow">${cohort.agencyName}</p>
      <h1>${title}</h1>
      <p class="lead">${cohort.curriculumTitle}</p>
    </div>
    <ul class="stack-2">
      <li class="row start">
        !${icon('book')}
        <p>${t('enrolments:seat.free')}</p>
      </li>
      <li class="row start">
        !${icon('clock')}
        <p>${t('enrolments:seat.dates', dates)}</p>
      </li>
      !${
        cohort.open && !hasSeat
          ? html`<li class="row start">
              !${icon('info')}
              <p>${seats}</p>
            </li>`
          : ''
      }
    </ul>`;
}

/** Why no seat is given today, and what to do then. */
export function shutNote(locale: Locale, cohort: PublicCohortView): string {
  const state = cohort.status === 'planned' ? 'early' : 'shut';
  const values = { agency: cohort.agencyName };
  return note(
    'info',
    'info',
    say(locale, `enrolments:${state}.title`),
    say(locale, `enrolments:${state}.more`, values),
  );
}

/** A calm box: a bold line and what follows from it. */
export const note = (
  tone: 'ok' | 'wait' | 'info' | 'fix' | 'own',
  picture: Parameters<typeof icon>[0],
  title: string,
  more: string,
): string =>
  html`<div class="note ${tone}">
    !${icon(picture)}
    <div><b>${title}</b>${more}</div>
  </div>`;

/** Whom to ask about one's data; in the demo, that all of it is made up. */
export function dataNote(locale: Locale, { privacyContact, isDemo }: PublicCohortView): string {
  const contact = privacyContact ? say(locale, 'enrolments:data.contact', { contact: privacyContact }) : '';
  return html`!${note('own', 'lock', say(locale, 'enrolments:data.title'), `${say(locale, 'enrolments:data.more')} ${contact}`)}
  !${isDemo ? html`<p class="soft">${say(locale, 'enrolments:demo')}</p>` : ''}`;
}

/** A field with what was typed into it, and its mistake; the first mistake has the cursor. */
export function typedField({ values, errors }: Typed, about: Field): string {
  const error = errors[about.id];
  const isFirst = Object.keys(errors)[0] === about.id;
  return field({
    ...about,
    value: about.type === 'password' ? '' : (values[about.id] ?? ''),
    ...(error && { error, focus: isFirst }),
  });
}

/** The business may be left out: the other fields of a page are all asked for. */
export function businessField(locale: Locale, { values, errors }: Typed): string {
  const error = errors['businessName'];
  return html`<div class="field">
    <label for="businessName">${say(locale, 'enrolments:form.business')}</label>
    <span class="hint" id="businessName-hint">${say(locale, 'enrolments:form.businessHint')}</span>
    <input
      class="inp"
      id="businessName"
      name="businessName"
      type="text"
      value="${values['businessName'] ?? ''}"
      autocomplete="organization"
      autocapitalize="words"
      spellcheck="false"
      aria-describedby="businessName-hint${error ? ' businessName-error' : ''}"
      !${error ? 'aria-invalid="true"' : ''}
    />
    !${fieldError('businessName', error)}
  </div>`;
}

/** What has to be mended in a field. */
export const fieldError = (id: string, error: string | undefined): string =>
  error ? html`<p class="err" id="${id}-error" role="alert">!${icon('pencil')}<span>${error}</span></p>` : '';

export const passwordField = (locale: Locale, typed: Typed): string =>
  typedField(typed, {
    id: 'password',
    label: say(locale, 'enrolments:form.password'),
    hint: say(locale, 'enrolments:form.passwordHint'),
    type: 'password',
    autocomplete: 'new-password',
  });

/** What has to be said above a form. */
export const formSentence = ({ sentence }: Typed): string =>
  sentence ? html`<p class="err" role="alert">!${icon('pencil')}<span>${sentence}</span></p>` : '';
