import type { ParticipantView } from '@contracts/cohorts';
import type { Zone } from '@contracts/kernel';
import { dayIn } from '@api/cohorts';
import type { ParticipantRow } from './participants.repository';
import { showPhone } from './phone.rules';

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
