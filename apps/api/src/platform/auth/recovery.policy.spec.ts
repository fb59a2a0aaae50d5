import type { Role } from '@contracts/kernel';
import type { Actor } from './actor';
import { mayRecover } from './recovery.policy';

const officer = (...roles: Role[]): Actor => ({
  accountId: 'a',
  personId: 'p',
  agencyId: 'medan',
  agencyZone: 'WIB',
  roles,
  permissions: new Set(),
  locale: 'id',
  kind: 'session',
});
const support = officer('support_officer');
const owner = officer('support_officer', 'agency_owner');
const here = (role: Role) => ({ agencyId: 'medan', role });
const elsewhere = (role: Role) => ({ agencyId: 'balikpapan', role });

describe('mayRecover', () => {
  it.each([
    ['a learner', support, [here('learner')], true],
    ['somebody without a role yet', support, [], true],
    ['a mentor', support, [here('mentor')], true],
    ['a learner who learns elsewhere too', support, [here('learner'), elsewhere('learner')], true],
    ['an officer of the own agency', support, [here('curriculum_editor')], false],
    ['the owner', support, [here('agency_owner'), here('learner')], false],
    ['a learner who is an officer elsewhere', support, [here('learner'), elsewhere('cohort_manager')], false],
    ['an officer, asked by the owner', owner, [here('curriculum_editor')], true],
    ['an officer of another agency, asked by the owner', owner, [here('learner'), elsewhere('support_officer')], false],
  ])('for %s', (_, actor, held, answer) => {
    expect(mayRecover(actor, held)).toBe(answer);
  });
});
