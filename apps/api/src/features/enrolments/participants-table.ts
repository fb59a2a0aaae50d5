import type { ParticipantView } from '@contracts/cohorts';
import type { Locale } from '@contracts/kernel';
import { byteOrderMark, tableLine, type Cell } from '@api/platform/csv';
import { say } from './say';

const columns = [
  'name',
  'phone',
  'business',
  'district',
  'status',
  'done',
  'required',
  'lastActive',
  'sent',
  'waiting',
  'accepted',
  'mentor',
] as const;

/** A cohort's participants as a file for a spreadsheet: the first line names the columns. */
export async function* participantsTable(
  pages: AsyncIterable<readonly ParticipantView[]>,
  locale: Locale,
): AsyncGenerator<string> {
  yield byteOrderMark + tableLine(columns.map((column) => say(locale, `enrolments:table.${column}`)));
  for await (const page of pages) yield page.map((participant) => tableLine(cells(participant, locale))).join('');
}

const cells = (participant: ParticipantView, locale: Locale): Cell[] => [
  participant.name,
  participant.phone,
  participant.businessName,
  participant.district,
  say(locale, `enrolments:status.${participant.status}`),
  participant.done,
  participant.required,
  participant.lastActiveOn && participant.lastActiveOn.split('-').reverse().join('/'),
  participant.sent,
  participant.waiting,
  participant.accepted,
  participant.mentorName,
];
