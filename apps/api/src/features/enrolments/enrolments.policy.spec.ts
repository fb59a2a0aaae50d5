import { permissionsOf, roles, type Role } from '@contracts/kernel';
import { mayWithdraw } from './enrolments.policy';

const may = (role: Role, own: boolean) =>
  mayWithdraw({ personId: 'me', permissions: permissionsOf([role]) }, { personId: own ? 'me' : 'other' });

it.each(roles)('a person with the role %s may leave', (role) => {
  expect(may(role, true)).toBe(true);
});

it.each(roles.filter((role) => role !== 'cohort_manager'))(
  'a person with the role %s may take nobody else out',
  (role) => {
    expect(may(role, false)).toBe(false);
  },
);

it('a cohort manager may take a learner out', () => {
  expect(may('cohort_manager', false)).toBe(true);
});
