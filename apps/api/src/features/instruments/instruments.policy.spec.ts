import { permissionsOf, roles, type Role } from '@contracts/kernel';
import type { InstrumentState } from '@contracts/instruments';
import { refusalOf, type InstrumentAct } from './instruments.policy';

const drafted = [{ personId: 'dewi', act: 'drafted' as const }];
const person = (personId: string, held: readonly Role[]) => ({ personId, permissions: permissionsOf(held) });

describe('an instrument version', () => {
  it.each<[string, InstrumentAct, string, Role[], InstrumentState, string | undefined]>([
    [
      'may be approved by a reviewer who did not bring it in',
      'approve',
      'rahmat',
      ['curriculum_reviewer'],
      'draft',
      undefined,
    ],
    [
      'may be published by a reviewer once it is approved',
      'publish',
      'rahmat',
      ['curriculum_reviewer'],
      'approved',
      undefined,
    ],
    [
      'is not approved by whoever brought it in, whatever the roles',
      'approve',
      'dewi',
      [...roles],
      'draft',
      'instruments/four-eyes',
    ],
    ['is not published by whoever brought it in', 'publish', 'dewi', [...roles], 'approved', 'instruments/four-eyes'],
    ['is not approved by an editor', 'approve', 'andi', ['curriculum_editor'], 'draft', 'common/not-allowed'],
    ['is not published by an agency owner', 'publish', 'nurul', ['agency_owner'], 'approved', 'common/not-allowed'],
    [
      'is not published before it is approved',
      'publish',
      'rahmat',
      ['curriculum_reviewer'],
      'draft',
      'instruments/wrong-stage',
    ],
    ['is not approved twice', 'approve', 'rahmat', ['curriculum_reviewer'], 'approved', 'instruments/wrong-stage'],
    ['is not published twice', 'publish', 'rahmat', ['curriculum_reviewer'], 'published', 'instruments/wrong-stage'],
    [
      'is not published again once another took its place',
      'publish',
      'rahmat',
      ['curriculum_reviewer'],
      'superseded',
      'instruments/wrong-stage',
    ],
  ])('%s', (_, act, personId, held, status, code) => {
    expect(refusalOf(act, person(personId, held), { status, signatures: drafted })?.code).toBe(code);
  });
});
