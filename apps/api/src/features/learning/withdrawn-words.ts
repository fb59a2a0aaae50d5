import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import type { HomeDocument, HomeEnrolment, WithdrawnStep } from '@contracts/learning';
import { icon } from '@api/platform/pages';
import { say } from './say';

/** What was withdrawn under this id from a place of hers; undefined while it stands. */
export const withdrawnFrom = (
  { withdrawn }: Pick<HomeDocument, 'withdrawn'>,
  { id }: Pick<HomeEnrolment, 'id'>,
  stepId: string,
): WithdrawnStep | undefined => withdrawn?.find((step) => step.enrolmentId === id && step.stepId === stepId);

/** What stands in the place of a withdrawn step: that it is being mended, and the agency's own words. */
export const withdrawnNote = ({ notice }: Pick<WithdrawnStep, 'notice'>, locale: Locale): string =>
  html`<section class="note wait" lang="${locale}">
    !${icon('info')}
    <div><b>${say(locale, 'learning:withdrawn')}</b><span lang="id">${notice}</span></div>
  </section>`;

/** The whole of a withdrawn step's page. */
export const withdrawnWords = (title: string, lang: Locale, step: WithdrawnStep, locale: Locale): string =>
  html`<div class="stack-5">
    <h1 lang="${lang}">${title}</h1>
    !${withdrawnNote(step, locale)}
    <p lang="${locale}">${say(locale, 'learning:withdrawn.kept')}</p>
  </div>`;
