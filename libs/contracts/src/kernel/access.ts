/** What a person is in an agency; one person may be several. */
export const roles = [
  'learner',
  'mentor',
  'curriculum_editor',
  'curriculum_reviewer',
  'cohort_manager',
  'report_viewer',
  'privacy_officer',
  'support_officer',
  'agency_owner',
] as const;
export type Role = (typeof roles)[number];

/** What a request may do, as `noun:verb`. */
export const permissions = [
  'account:self',
  'learning:take',
  'team:read',
  'file:read',
  'submission:judge',
  'curriculum:read',
  'curriculum:write',
  'curriculum:review',
  'curriculum:publish',
  'cohort:read',
  'cohort:manage',
  'enrolment:manage',
  'invitation:manage',
  'mentor-assignment:manage',
  'person:recover',
  'agency:manage',
] as const;
export type Permission = (typeof permissions)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  learner: ['learning:take', 'team:read', 'file:read'],
  mentor: ['submission:judge', 'file:read'],
  curriculum_editor: ['curriculum:read', 'curriculum:write'],
  curriculum_reviewer: ['curriculum:read', 'curriculum:review', 'curriculum:publish'],
  cohort_manager: [
    'curriculum:read',
    'cohort:read',
    'cohort:manage',
    'enrolment:manage',
    'invitation:manage',
    'mentor-assignment:manage',
  ],
  report_viewer: ['cohort:read'],
  privacy_officer: ['agency:manage'],
  support_officer: ['cohort:read', 'person:recover'],
  agency_owner: ['curriculum:read', 'cohort:read', 'agency:manage'],
};

/** Everything a person with these roles may do. */
export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set<Permission>(['account:self', ...held.flatMap((role) => granted[role])]);
}

/** The desk on which a person with these roles starts. */
export function firstDesk(held: readonly Role[]): '/belajar' | '/mentor' | '/dinas' {
  if (held.includes('learner')) return '/belajar';
  if (held.includes('mentor')) return '/mentor';
  return '/dinas';
}
