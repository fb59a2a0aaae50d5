import type { ParticipantView } from '@contracts/cohorts';
import type { Zone } from '@contracts/kernel';
import { dayIn } from '@api/cohorts';
import { showPhone } from '@api/invitations';
import type { ParticipantRow } from './participants.repository';

/** `withPhone`: only who manages enrolments sees telephone numbers. */
export const toParticipantView = (
  { lastAt, phone, ...row }: ParticipantRow,
  zone: Zone,
  withPhone: boolean,
): ParticipantView => ({
  ...row,
  phone: withPhone && phone !== null ? showPhone(phone) : null,
  lastActiveOn: lastAt && dayIn(zone, lastAt),
});
