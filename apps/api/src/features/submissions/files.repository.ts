import { submissionProblems, type UploadPurpose } from '@contracts/submissions';
import { In } from 'typeorm';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { StoredFile } from './stored-file.entity';
import { SubmissionFile } from './submission-file.entity';

type NamedFile = { readonly stepId: string; readonly fileId: string };

/** A photo or a voice note as it goes with a submission. */
export type SentFile = NamedFile & { readonly purpose: UploadPurpose };

/**
 * The files that go with a submission, and what each is for; until the transaction ends nobody takes one of them back.
 *
 * Raises `submissions/file-not-yours`, and `submissions/file-missing` for one that has not arrived whole: the phone sends both again.
 */
export async function lockSendable(tx: Tx, ownerId: string, named: readonly NamedFile[]): Promise<SentFile[]> {
  if (named.length === 0) return [];
  const ids = named.map(({ fileId }) => fileId.toLowerCase());
  const files = await tx.manager.find(StoredFile, {
    where: { agencyId: tx.agencyId, id: In(ids) },
    order: { id: 'asc' },
    lock: { mode: 'for_key_share' },
  });
  if (files.some((file) => file.ownerId !== ownerId)) throw new Problem(submissionProblems['file-not-yours']);
  const purposes = new Map(
    files.flatMap(({ id, purpose, state }) => (state === 'stored' ? [[id, purpose] as const] : [])),
  );
  return named.map((file, nth) => {
    const purpose = purposes.get(ids[nth] ?? '');
    if (!purpose) throw new Problem(submissionProblems['file-missing']);
    return { ...file, purpose };
  });
}

/** A file that this person may open: her own, or one that was sent to her as a mentor. */
export async function findVisible(tx: Tx, personId: string, id: string): Promise<StoredFile | null> {
  const file = await tx.manager.findOneBy(StoredFile, { agencyId: tx.agencyId, id, state: 'stored' });
  if (!file || file.ownerId === personId) return file;
  const [sent] = await tx.manager.query<unknown[]>(
    `select 1 from submission_file sf
     join submission_version v on v.agency_id = sf.agency_id and v.id = sf.version_id
     where sf.agency_id = $1 and sf.file_id = $2 and v.no <= submission_seen_until($1, $3, v.submission_id) limit 1`,
    [tx.agencyId, id, personId],
  );
  return sent ? file : null;
}

export const find = (tx: Tx, id: string): Promise<StoredFile | null> =>
  tx.manager.findOneBy(StoredFile, { agencyId: tx.agencyId, id });

/** The upload, locked until the transaction ends: whoever sends the same bytes at the same time waits. */
export const lock = (tx: Tx, id: string): Promise<StoredFile | null> =>
  tx.manager.findOne(StoredFile, { where: { agencyId: tx.agencyId, id }, lock: { mode: 'for_no_key_update' } });

/** The file, locked until the transaction ends: no work is sent with it meanwhile. */
export const lockAgainstSending = (tx: Tx, id: string): Promise<StoredFile | null> =>
  tx.manager.findOne(StoredFile, { where: { agencyId: tx.agencyId, id }, lock: { mode: 'pessimistic_write' } });

/** Whether work was sent with this file. */
export const wasSent = (tx: Tx, fileId: string): Promise<boolean> =>
  tx.manager.existsBy(SubmissionFile, { agencyId: tx.agencyId, fileId });

/** False when a file with this id stands already. */
export async function insert(tx: Tx, file: Omit<StoredFile, 'agencyId'>): Promise<boolean> {
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(StoredFile)
    .values({ ...file, agencyId: tx.agencyId })
    .orIgnore()
    .returning('id')
    .execute();
  return (raw as unknown[]).length > 0;
}

export async function update(
  tx: Tx,
  id: string,
  change: Partial<Pick<StoredFile, 'mime' | 'width' | 'height' | 'milliseconds' | 'state'>>,
): Promise<void> {
  await tx.manager.update(StoredFile, { agencyId: tx.agencyId, id }, change);
}

/** Forgets an upload with everything that has arrived of it. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.manager.delete(StoredFile, { agencyId: tx.agencyId, id });
}

/** Lets go of what its owner began and left lying. */
export async function removeAbandoned(tx: Tx, ownerId: string, before: Date): Promise<void> {
  await tx.manager.query(
    `delete from file where agency_id = $1 and owner_id = $2 and state = 'uploading' and created_at < $3`,
    [tx.agencyId, ownerId, before],
  );
}

/** What a person has begun and not finished, and how much is kept for her; a file counts as soon as it is announced. */
export type Held = { readonly unfinished: number; readonly bytes: number };

/** Counts what a person holds; her row is locked, so that two phones cannot both take the last place. */
export async function countHeld(tx: Tx, ownerId: string): Promise<Held> {
  await tx.manager.query('select 1 from person where agency_id = $1 and id = $2 for no key update', [
    tx.agencyId,
    ownerId,
  ]);
  const [row] = await tx.manager.query<Held[]>(
    `select count(*) filter (where state = 'uploading')::int as unfinished, coalesce(sum(bytes), 0)::int as bytes
     from file where agency_id = $1 and owner_id = $2 and state <> 'deleted'`,
    [tx.agencyId, ownerId],
  );
  return row ?? { unfinished: 0, bytes: 0 };
}

/** How many bytes of an upload have arrived. */
export async function countArrived(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.manager.query<{ arrived: number }[]>(
    'select coalesce(sum(octet_length(bytes)), 0)::int as arrived from file_part where agency_id = $1 and file_id = $2',
    [tx.agencyId, id],
  );
  return row?.arrived ?? 0;
}

export async function insertPart(tx: Tx, id: string, atByte: number, bytes: Buffer): Promise<void> {
  await tx.manager.query('insert into file_part (agency_id, file_id, at_byte, bytes) values ($1, $2, $3, $4)', [
    tx.agencyId,
    id,
    atByte,
    bytes,
  ]);
}

/** Everything that has arrived of an upload. */
export async function readParts(tx: Tx, id: string): Promise<Buffer> {
  const parts = await tx.manager.query<{ bytes: Buffer }[]>(
    'select bytes from file_part where agency_id = $1 and file_id = $2 order by at_byte',
    [tx.agencyId, id],
  );
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

export async function removeParts(tx: Tx, id: string): Promise<void> {
  await tx.manager.query('delete from file_part where agency_id = $1 and file_id = $2', [tx.agencyId, id]);
}

/** Until the transaction ends nobody sweeps bytes of this digest away: whoever announces them again still finds them, or brings them. */
export async function announceDigest(tx: Tx, sha256: string): Promise<void> {
  await tx.manager.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`${tx.agencyId}/${sha256}`]);
}

/** Until the transaction ends nobody begins an upload of these bytes. */
export async function lockDigest(tx: Tx, sha256: string): Promise<void> {
  await tx.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.agencyId}/${sha256}`]);
}

/**
 * Which of these digests no row knows, whatever the state of the row.
 *
 * None while the database does not know the agency itself: then it is not the one that these files belong to, and knows nothing of them.
 */
export async function findUnknown(tx: Tx, digests: readonly string[]): Promise<string[]> {
  const rows = await tx.manager.query<{ sha256: string }[]>(
    `select kept.sha256 from unnest($2::text[]) kept (sha256)
     where exists (select from agency where id = $1)
       and not exists (select from file where file.agency_id = $1 and file.sha256 = kept.sha256)`,
    [tx.agencyId, digests],
  );
  return rows.map(({ sha256 }) => sha256);
}
