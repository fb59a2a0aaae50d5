import type { ParticipantView } from '@contracts/cohorts';

let count = 0;

/** Somebody in a cohort, as the list shows them. */
export const aParticipant = (about: Partial<ParticipantView> = {}): ParticipantView => ({
  enrolmentId: `enrolment-${(count += 1)}`,
  name: 'Rosmaida',
  businessName: 'Warung Rosmaida',
  district: 'Medan Area',
  status: 'active',
  done: 5,
  required: 14,
  lastActiveOn: '2026-11-15',
  sent: 1,
  waiting: 1,
  accepted: 0,
  phone: null,
  mentorId: null,
  mentorName: null,
  ...about,
});
