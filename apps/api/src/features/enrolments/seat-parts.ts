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

/** Which cohort it is: whose, what is learned, when, and whether a seat is left. */
export function cohortHead(locale: Locale, cohort: PublicCohortView, title: string): string {
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
        cohort.open
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

/** The same for what may be left empty: the page's fields are asked for unless they say otherwise. */
export const optionalField = (typed: Typed, about: Field): string =>
  typedField(typed, about).replace(' required ', ' ');

export const businessField = (locale: Locale, typed: Typed): string =>
  optionalField(typed, {
    id: 'businessName',
    label: say(locale, 'enrolments:form.business'),
    hint: say(locale, 'enrolments:form.businessHint'),
    autocomplete: 'organization',
    autocapitalise: 'words',
  });

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
