import { createHash } from 'node:crypto';
import type { ActEntry } from '@contracts/learning';
import { permissionsOf, type Role } from '@contracts/kernel';
import type { ModulePackage } from '@contracts/packages';
import { EntryKinds, PackageShelf } from '@api/learning';
import type { Actor } from '@api/platform/auth';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import type { Storage } from '@api/platform/storage';
import { givenBusiness, givenPerson, insertRow, type World } from '@api/testing';
import { anAct, givenLearner, syncEntries, type GivenLearner } from '@given/learning';
import { AskQuestion } from './ask-question';
import { SendSubmission } from './send-submission';
import { StoredFile } from './stored-file.entity';
import { SubmissionFile } from './submission-file.entity';
import { SubmissionMessage } from './submission-message.entity';
import { SubmissionVersion } from './submission-version.entity';
import { Submission } from './submission.entity';

export const submissionEntities = [StoredFile, Submission, SubmissionFile, SubmissionMessage, SubmissionVersion];

export type GivenMentor = {
  readonly personId: string;
  readonly accountId: string;
  readonly agencyId: string;
  readonly actor: Actor;
};
export type GivenPupil = GivenLearner & { readonly mentor: GivenMentor; readonly businessId: string | null };

const actorOf = (agencyId: string, person: { personId: string; accountId: string }, roles: readonly Role[]): Actor => ({
  accountId: person.accountId,
  personId: person.personId,
  agencyId,
  agencyZone: 'WIB',
  roles,
  permissions: permissionsOf(roles),
  locale: 'id',
  kind: 'session',
});

/** A mentor who is nobody's yet. */
export async function givenMentor(world: World, agencyId: string, name = 'Budi Santoso'): Promise<GivenMentor> {
  const person = await givenPerson(world, { agency: { id: agencyId }, roles: ['mentor'], name, honorific: 'Bapak' });
  return { ...person, actor: actorOf(agencyId, person, ['mentor']) };
}

/** From now on this mentor answers for the learner; whoever did before does no more. */
export async function givenAssignment(
  world: World,
  learner: GivenLearner,
  mentor: GivenMentor,
  fromAt = new Date('2026-11-02T00:00:00Z'),
): Promise<void> {
  const { agencyId, enrolmentId } = learner;
  await world.ownerPool.query(
    'update mentor_assignment set to_at = from_at where agency_id = $1 and enrolment_id = $2 and to_at is null',
    [agencyId, enrolmentId],
  );
  const row = { agencyId, id: newId(), enrolmentId, mentorId: mentor.personId, assignedBy: mentor.personId, fromAt };
  await insertRow(world, 'mentor_assignment', row);
}

type PupilWish = {
  readonly module?: ModulePackage;
  /** Another learner of the same cohort, with the same mentor. */
  readonly beside?: GivenPupil;
  readonly name?: string;
  readonly business?: string | null;
};

/** A learner with a business of her own and a mentor who answers for her. */
export async function givenPupil(
  world: World,
  { module, beside, name = 'Sari Dewi', business = 'Dapur Sari' }: PupilWish = {},
): Promise<GivenPupil> {
  const learner = await givenLearner(world.ownerPool, { ...(module && { module }), ...(beside && { beside }) });
  const { agencyId, personId, enrolmentId } = learner;
  const businessId = business
    ? (await givenBusiness(world, { agency: { id: agencyId }, name: business, members: [{ personId }] })).id
    : null;
  await world.ownerPool.query('update person set name = $3 where agency_id = $1 and id = $2', [
    agencyId,
    personId,
    name,
  ]);
  await world.ownerPool.query('update enrolment set business_id = $3 where agency_id = $1 and id = $2', [
    agencyId,
    enrolmentId,
    businessId,
  ]);
  const mentor = beside?.mentor ?? (await givenMentor(world, agencyId));
  await givenAssignment(world, learner, mentor);
  return { ...learner, mentor, businessId };
}

/** An account with which the learner signs in. */
export async function givenAccountOf(
  world: World,
  { agencyId, personId }: { agencyId: string; personId: string },
): Promise<{ accountId: string }> {
  const accountId = newId();
  await insertRow(world, 'auth.account', {
    id: accountId,
    userName: `u${accountId.replaceAll('-', '')}`,
    passwordHash: 'never used',
  });
  await world.ownerPool.query('update person set account_id = $3 where agency_id = $1 and id = $2', [
    agencyId,
    personId,
    accountId,
  ]);
  return { accountId };
}

/** A picture that has arrived; its bytes are kept when there is somewhere to keep them. */
export async function givenPicture(
  world: World,
  { agencyId, personId }: { agencyId: string; personId: string },
  {
    bytes = Buffer.from(newId()),
    state = 'stored',
    storage,
  }: { bytes?: Buffer; state?: StoredFile['state']; storage?: Storage } = {},
): Promise<string> {
  const id = newId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const found = state === 'uploading' ? {} : { mime: 'image/jpeg', width: 800, height: 600 };
  const row = {
    agencyId,
    id,
    ownerId: personId,
    purpose: 'submission',
    bytes: bytes.length,
    sha256,
    state,
    createdAt: new Date(),
    ...found,
  };
  await insertRow(world, 'file', row);
  await storage?.put(agencyId, sha256, bytes, 'image/jpeg');
  return id;
}

/** A voice note that has arrived. */
export async function givenVoiceNote(
  world: World,
  { agencyId, personId }: { agencyId: string; personId: string },
  { bytes = 90_000, milliseconds = 31_500 }: { bytes?: number; milliseconds?: number } = {},
): Promise<string> {
  const id = newId();
  await insertRow(world, 'file', {
    agencyId,
    id,
    ownerId: personId,
    purpose: 'voice',
    mime: 'audio/webm',
    bytes,
    milliseconds,
    sha256: createHash('sha256').update(id).digest('hex'),
    state: 'stored',
    createdAt: new Date(),
  });
  return id;
}

type SentWish = {
  readonly id?: string;
  readonly submissionId?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly pictures?: readonly string[];
  readonly voices?: readonly string[];
};

/** Work as the phone sends it: the small module's task asks for one text and takes up to two pictures and a voice note. */
export const aSending = (
  learner: GivenLearner,
  { id, submissionId = newId(), answers, pictures = [], voices = [] }: SentWish = {},
): ActEntry =>
  anAct(learner, 'submission-sent', {
    ...(id && { id }),
    payload: {
      submissionId,
      answers: answers ?? { status: 'Bolu pandan, Rp38.000.' },
      files: [
        ...pictures.map((fileId) => ({ stepId: 'foto', fileId })),
        ...voices.map((fileId) => ({ stepId: 'suara', fileId })),
      ],
    },
  });

export const aQuestion = (learner: GivenLearner, text = 'Boleh pakai foto lama?'): ActEntry =>
  anAct(learner, 'question-asked', { payload: { text } });

/** A phone that brings entries to the server at a moment, and hears what became of each. */
export function phone(
  database: Database,
): (learner: GivenLearner, entries: readonly unknown[], at?: Date) => Promise<string[]> {
  const kinds = new EntryKinds();
  const packages = new PackageShelf(database);
  new SendSubmission(kinds, packages).onModuleInit();
  new AskQuestion(kinds, packages).onModuleInit();
  return async (learner, entries, at = new Date('2026-11-23T01:00:00.000Z')) => {
    const { answers } = await syncEntries(database, at, kinds).execute(
      learner.actor,
      { app: 'spec', phoneNow: at.toISOString(), cursor: null, entries: [...entries] },
      'id',
    );
    return answers.map((answer) =>
      answer.answer === 'refused' ? answer.problem.type.replace('urn:melekai:problem:', '') : answer.answer,
    );
  };
}

/** Returns once a transaction waits for a lock that another one holds. */
export async function someoneWaits(world: World): Promise<void> {
  const until = Date.now() + 4000;
  while (Date.now() < until) {
    const { rowCount } = await world.ownerPool.query(
      'select from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()',
    );
    if (rowCount) return;
  }
  throw new Error('Nobody waited for a lock.');
}
