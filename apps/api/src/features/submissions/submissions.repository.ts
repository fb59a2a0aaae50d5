import { submissionProblems } from '@contracts/submissions';
import type { Zone } from '@contracts/kernel';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { Submission } from './submission.entity';
import { SubmissionFile } from './submission-file.entity';
import { SubmissionMessage } from './submission-message.entity';
import { SubmissionVersion } from './submission-version.entity';

/** What a learner's place says of a thread in it, and the calendar of the agency that promises an answer. */
export type Place = {
  readonly personName: string;
  readonly businessName: string;
  readonly mentorId: string | null;
  readonly zone: Zone;
  readonly holidays: readonly string[];
};

export async function findPlace(tx: Tx, enrolmentId: string, at: Date): Promise<Place> {
  const rows = await tx.manager.query<Place[]>(
    `select p.name as "personName", coalesce(b.name, '') as "businessName", ma.mentor_id as "mentorId", a.zone,
       array(select h.on_date::text from holiday h where h.agency_id = $1 and h.on_date between $3::date - 1 and $3::date + 60) as holidays
     from enrolment e
     join person p on p.agency_id = e.agency_id and p.id = e.person_id
     join agency a on a.id = e.agency_id
     left join business b on b.agency_id = e.agency_id and b.id = e.business_id
     left join mentor_assignment ma on ma.agency_id = e.agency_id and ma.enrolment_id = e.id and ma.to_at is null
     where e.agency_id = $1 and e.id = $2`,
    [tx.agencyId, enrolmentId, at],
  );
  const [place] = rows;
  if (!place) throw new Error('The ledger took an act of an enrolment that does not exist.');
  return place;
}

/** The agency's zone and its days off around a moment, for a promise that is made again. */
export async function findCalendar(tx: Tx, at: Date): Promise<Pick<Place, 'zone' | 'holidays'>> {
  const [calendar] = await tx.manager.query<Pick<Place, 'zone' | 'holidays'>[]>(
    `select a.zone, array(select h.on_date::text from holiday h where h.agency_id = $1 and h.on_date between $2::date - 1 and $2::date + 60) as holidays
     from agency a where a.id = $1`,
    [tx.agencyId, at],
  );
  return calendar as Pick<Place, 'zone' | 'holidays'>;
}

/**
 * The one thread on a task, begun if there is none yet, and locked until the transaction ends.
 *
 * Inserting first and asking afterwards lets two phones begin the same thread at once: the second gets the first one's.
 */
export async function openThread(tx: Tx, begun: Omit<Submission, 'agencyId'>): Promise<Submission> {
  const row = { ...begun, agencyId: tx.agencyId };
  await tx.manager.createQueryBuilder().insert().into(Submission).values(row).orIgnore().execute();
  const { enrolmentId, stepId } = begun;
  const thread = await tx.manager.findOne(Submission, {
    where: { agencyId: tx.agencyId, enrolmentId, stepId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!thread) throw new Problem(submissionProblems['submission-id-taken']);
  return thread;
}

/** A thread, whoever asks, locked until the transaction ends. */
export const lock = (tx: Tx, id: string): Promise<Submission | null> =>
  tx.manager.findOne(Submission, { where: { agencyId: tx.agencyId, id }, lock: { mode: 'for_no_key_update' } });

/** A thread that this mentor may judge, locked until the transaction ends. */
export async function lockMentors(tx: Tx, mentorId: string, id: string): Promise<Submission | null> {
  const thread = await lock(tx, id);
  // Asked under the lock, so that a thread which moves to another mentor meanwhile is not judged by the first.
  return thread && (await isMentors(tx, mentorId, id)) ? thread : null;
}

export async function isMentors(tx: Tx, mentorId: string, id: string): Promise<boolean> {
  const [row] = await tx.manager.query<{ mentors: boolean }[]>('select submission_is_mentors($1, $2, $3) as mentors', [
    tx.agencyId,
    mentorId,
    id,
  ]);
  return row?.mentors ?? false;
}

/** Whether the version lay with this mentor at any time since it arrived. */
export async function layWith(tx: Tx, mentorId: string, versionId: string): Promise<boolean> {
  const [row] = await tx.manager.query<{ lay: boolean }[]>('select version_lay_with($1, $2, $3) as lay', [
    tx.agencyId,
    mentorId,
    versionId,
  ]);
  return row?.lay ?? false;
}

export async function update(tx: Tx, id: string, change: Partial<Omit<Submission, 'agencyId' | 'id'>>): Promise<void> {
  await tx.manager.update(Submission, { agencyId: tx.agencyId, id }, change);
}

export async function insertVersion(
  tx: Tx,
  version: Omit<SubmissionVersion, 'agencyId'>,
  files: readonly Omit<SubmissionFile, 'agencyId' | 'versionId'>[],
): Promise<void> {
  const { agencyId } = tx;
  await tx.manager.insert(SubmissionVersion, { ...version, agencyId });
  if (files.length > 0)
    await tx.manager.insert(
      SubmissionFile,
      files.map((file) => ({ ...file, agencyId, versionId: version.id })),
    );
}

export async function insertMessage(tx: Tx, message: Omit<SubmissionMessage, 'agencyId'>): Promise<void> {
  await tx.manager.insert(SubmissionMessage, { ...message, agencyId: tx.agencyId });
}

export async function findName(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.manager.query<{ name: string }[]>(
    'select name from person where agency_id = $1 and id = $2',
    [tx.agencyId, personId],
  );
  return person?.name ?? '';
}

/** Everything that was sent in a thread, newest first. */
export const listVersions = (tx: Tx, submissionId: string): Promise<SubmissionVersion[]> =>
  tx.manager.find(SubmissionVersion, {
    select: { id: true, no: true, package: true },
    where: { agencyId: tx.agencyId, submissionId },
    order: { no: 'desc' },
  });

/** Practice tasks are about the learner's own business; only who has none works on a made-up one. */
export async function isOnOwnBusiness(tx: Tx, enrolmentId: string): Promise<boolean> {
  const [row] = await tx.manager.query<{ own: boolean }[]>(
    'select business_id is not null as own from enrolment where agency_id = $1 and id = $2',
    [tx.agencyId, enrolmentId],
  );
  return row?.own ?? false;
}

/** Locks the ledger of the learner whose thread this is, until the transaction ends. */
export async function lockLedgerOf(tx: Tx, id: string): Promise<void> {
  await tx.manager.query(
    `select 1 from progress_head h where h.agency_id = $1 and h.id = (select s.learner_id from submission s where s.agency_id = $1 and s.id = $2)
     for no key update`,
    [tx.agencyId, id],
  );
}
