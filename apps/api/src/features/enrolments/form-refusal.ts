import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { authProblems } from '@contracts/auth';
import { cohortProblems } from '@contracts/cohorts';
import { commonProblems, type Locale, type ProblemSpec } from '@contracts/kernel';
import type { Problem } from '@api/platform/problems';
import { say, type EnrolmentsKey } from './say';
import type { Typed } from './seat-parts';

/** The fields of a form as texts; whatever else was sent in their place counts as empty. */
export function fieldsOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const sent = Object.entries((request.body ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    sent.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 254)]] : [])),
  );
}

const ofFields: Readonly<Record<string, EnrolmentsKey>> = {
  name: 'enrolments:mend.name',
  phone: 'enrolments:mend.phone',
  district: 'enrolments:mend.district',
  businessName: 'enrolments:mend.business',
  password: 'enrolments:mend.password',
};

/** What has to be mended in the fields that a contract did not take. */
export function mistakes(values: Typed['values'], issues: readonly z.core.$ZodIssue[], locale: Locale): Typed {
  const errors = Object.fromEntries(
    issues.flatMap(({ path }) => {
      const key = ofFields[String(path[0])];
      return key ? [[String(path[0]), say(locale, key)]] : [];
    }),
  );
  return { values, errors };
}

const ofProblems = new Map<ProblemSpec, { readonly at: string | undefined; readonly key: EnrolmentsKey }>([
  [cohortProblems['phone-not-valid'], { at: 'phone', key: 'enrolments:mend.phone' }],
  [cohortProblems['district-not-known'], { at: 'district', key: 'enrolments:mend.district' }],
  [authProblems['login-taken'], { at: 'phone', key: 'enrolments:mend.taken' }],
  [commonProblems['too-many'], { at: undefined, key: 'enrolments:mend.busy' }],
]);

/** A refusal in the form's own words; one that no form can mend is thrown on. */
export function refusalOf(problem: unknown, values: Typed['values'], locale: Locale): Typed {
  const known = ofProblems.get((problem as Problem).spec);
  if (!known) throw problem;
  const sentence = say(locale, known.key);
  return known.at === undefined ? { values, errors: {}, sentence } : { values, errors: { [known.at]: sentence } };
}
