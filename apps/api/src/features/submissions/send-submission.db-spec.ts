import fc from 'fast-check';
import type { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { freshDatabase, givenHoliday, type FreshDatabase } from '@api/testing';
import { aModulePackage, step } from '@given/learning';
import {
  aQuestion,
  aSending,
  givenAssignment,
  givenMentor,
  givenPicture,
  givenPupil,
  givenVoiceNote,
  phone,
  submissionEntities,
  type GivenPupil,
} from './submissions.given';

let fresh: FreshDatabase;
let database: Database;
let send: ReturnType<typeof phone>;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect(submissionEntities);
  send = phone(database);
});
afterAll(() => fresh.drop());

const rows = async <Row extends object = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await fresh.ownerPool.query<Row>(sql, values)).rows;

const threadOf = async ({ enrolmentId }: GivenPupil) =>
  (await rows('select * from submission where enrolment_id = $1', enrolmentId))[0];

const versionsOf = ({ enrolmentId }: GivenPupil) =>
  rows<{ id: string; no: number; answers: unknown }>(
    'select v.* from submission_version v join submission s on s.id = v.submission_id where s.enrolment_id = $1 order by v.no',
    enrolmentId,
  );

const ledgerOf = ({ personId }: GivenPupil) =>
  rows<{ id: string }>('select id from entry where learner_id = $1 order by seq', personId);

/** The mentor's answer, as far as the thread is concerned. */
const judge = ({ enrolmentId }: GivenPupil, decision: 'returned' | 'accepted') =>
  rows('update submission set status = $2 where enrolment_id = $1', enrolmentId, decision);

/** Everything a refusal must leave as it was. */
const everything = async (pupil: GivenPupil) => ({
  thread: await threadOf(pupil),
  versions: await versionsOf(pupil),
  ledger: await ledgerOf(pupil),
  files: await rows('select * from submission_file where agency_id = $1 order by id', pupil.agencyId),
  progress: await rows('select * from step_progress where enrolment_id = $1', pupil.enrolmentId),
});

async function expectRefused(pupil: GivenPupil, entry: unknown, problem: string): Promise<void> {
  const before = await everything(pupil);
  expect(await send(pupil, [entry])).toEqual([problem]);
  expect(await everything(pupil)).toEqual(before);
}

describe('SendSubmission', () => {
  it('begins the thread with the first version and puts it into the mentor’s queue', async () => {
    const pupil = await givenPupil(fresh, { name: 'Hj. Sari Dewi', business: 'Dapur Sari' });
    const picture = await givenPicture(fresh, pupil);
    const submissionId = newId();
    const sending = aSending(pupil, { submissionId, pictures: [picture] });

    expect(await send(pupil, [sending])).toEqual(['accepted']);

    const thread = await threadOf(pupil);
    expect(thread).toMatchObject({
      id: submissionId,
      learner_id: pupil.personId,
      step_id: step.task,
      mentor_id: pupil.mentor.personId,
      status: 'submitted',
      latest_no: 1,
      learner_name: 'Sari',
      business_name: 'Dapur Sari',
      task_title: 'Tiga teks',
      closed_at: null,
    });
    expect(await versionsOf(pupil)).toMatchObject([
      {
        id: sending.id,
        no: 1,
        package: pupil.package,
        answers: { status: 'Bolu pandan, Rp38.000.' },
        sent_at: new Date('2026-11-20T03:00:00.000Z'),
        received_at: thread?.['received_at'],
      },
    ]);
    expect(await rows('select file_id, step, position from submission_file where version_id = $1', sending.id)).toEqual(
      [{ file_id: picture, step: 'foto', position: 0 }],
    );
  });

  it('takes what she says of her work beside its pictures, each in its own step', async () => {
    const pupil = await givenPupil(fresh);
    const [picture, voice] = [await givenPicture(fresh, pupil), await givenVoiceNote(fresh, pupil)];
    const sending = aSending(pupil, { pictures: [picture], voices: [voice] });
    expect(await send(pupil, [sending])).toEqual(['accepted']);
    expect(
      await rows('select file_id, step from submission_file where version_id = $1 order by position', sending.id),
    ).toEqual([
      { file_id: picture, step: 'foto' },
      { file_id: voice, step: 'suara' },
    ]);
  });

  it('refuses a voice note for a photo, a photo for a voice note, and one voice note too many', async () => {
    const pupil = await givenPupil(fresh);
    const [picture, voice] = [await givenPicture(fresh, pupil), await givenVoiceNote(fresh, pupil)];
    const incomplete = 'submissions/answers-incomplete';
    await expectRefused(pupil, aSending(pupil, { pictures: [voice] }), incomplete);
    await expectRefused(pupil, aSending(pupil, { voices: [picture] }), incomplete);
    await expectRefused(pupil, aSending(pupil, { voices: [voice, await givenVoiceNote(fresh, pupil)] }), incomplete);
  });

  it('refuses somebody else’s voice note', async () => {
    const pupil = await givenPupil(fresh);
    const other = await givenPupil(fresh, { beside: pupil });
    const work = aSending(pupil, { voices: [await givenVoiceNote(fresh, other)] });
    await expectRefused(pupil, work, 'submissions/file-not-yours');
  });

  it('promises an answer by the end of the third working day in the agency’s zone', async () => {
    const pupil = await givenPupil(fresh);
    await givenHoliday(fresh, { id: pupil.agencyId }, '2026-11-30');

    // Thursday 23.30 in Medan: Friday, Tuesday and Wednesday count; the weekend and the holiday do not.
    await send(pupil, [aSending(pupil)], new Date('2026-11-26T16:30:00.000Z'));

    const promised = new Date('2026-12-02T16:59:59.000Z');
    expect(await threadOf(pupil)).toMatchObject({ promised_at: promised, due_at: promised });
  });

  it('goes on with the same thread when work was returned, with today’s names and mentor', async () => {
    const pupil = await givenPupil(fresh);
    const first = aSending(pupil);
    await send(pupil, [first]);
    await judge(pupil, 'returned');
    await rows('update business set name = $2 where id = $1', pupil.businessId, 'Dapur Bu Sari');
    const ratna = await givenMentor(fresh, pupil.agencyId, 'Ratna');
    await givenAssignment(fresh, pupil, ratna);
    const second = aSending(pupil, {
      submissionId: String(first.payload['submissionId']),
      answers: { status: 'Lebih jelas.' },
    });

    expect(await send(pupil, [second])).toEqual(['accepted']);

    expect(await threadOf(pupil)).toMatchObject({
      status: 'submitted',
      latest_no: 2,
      business_name: 'Dapur Bu Sari',
      mentor_id: ratna.personId,
    });
    expect((await versionsOf(pupil)).map(({ id, no }) => ({ id, no }))).toEqual([
      { id: first.id, no: 1 },
      { id: second.id, no: 2 },
    ]);
  });

  it('takes a thread id from a phone that never heard of the thread as a name for the thread there is', async () => {
    const pupil = await givenPupil(fresh);
    const first = aSending(pupil);
    await send(pupil, [first]);
    await judge(pupil, 'returned');

    expect(await send(pupil, [aSending(pupil)])).toEqual(['accepted']);
    expect(await threadOf(pupil)).toMatchObject({ id: first.payload['submissionId'], latest_no: 2 });
  });

  it('keeps the thread with its mentor when nobody is assigned any more', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aSending(pupil)]);
    await judge(pupil, 'returned');
    await rows('update mentor_assignment set to_at = from_at where enrolment_id = $1', pupil.enrolmentId);

    await send(pupil, [aSending(pupil)]);
    expect(await threadOf(pupil)).toMatchObject({ latest_no: 2, mentor_id: pupil.mentor.personId });
  });

  it('leaves the time of a question that waits already', async () => {
    const pupil = await givenPupil(fresh);
    await send(pupil, [aQuestion(pupil)], new Date('2026-11-23T01:00:00.000Z'));
    await send(pupil, [aSending(pupil)], new Date('2026-11-25T01:00:00.000Z'));

    expect(await threadOf(pupil)).toMatchObject({
      status: 'submitted',
      due_at: new Date('2026-11-26T16:59:59.000Z'),
      promised_at: new Date('2026-11-30T16:59:59.000Z'),
    });
  });

  it('counts a resent entry once', async () => {
    const pupil = await givenPupil(fresh);
    const sending = aSending(pupil);

    expect(await send(pupil, [sending, sending])).toEqual(['accepted', 'duplicate']);
    expect(await send(pupil, [sending])).toEqual(['duplicate']);
    expect(await versionsOf(pupil)).toHaveLength(1);
  });

  describe('refuses, and leaves everything as it was,', () => {
    it.each([
      ['an empty required answer', { status: '  ' }],
      ['a missing required answer', {}],
      ['an answer that is too long', { status: 'a'.repeat(301) }],
      ['an answer that nobody asked for', { status: 'Bolu', lain: 'x' }],
      ['an answer of another kind', { status: 7 }],
    ])('%s', async (_, answers) => {
      const pupil = await givenPupil(fresh);
      await expectRefused(pupil, aSending(pupil, { answers }), 'submissions/answers-incomplete');
    });

    it('too few, too many and repeated pictures', async () => {
      const [task] = aModulePackage().activities.slice(-1);
      if (task?.kind !== 'practice-task') throw new Error('The small module ends with its task.');
      const steps = task.steps.map((each) => (each.photos ? { ...each, photos: { min: 1, max: 2 } } : each));
      const module = aModulePackage({ activities: [...aModulePackage().activities.slice(0, -1), { ...task, steps }] });
      const pupil = await givenPupil(fresh, { module });
      const pictures = await Promise.all([1, 2, 3].map(() => givenPicture(fresh, pupil)));
      for (const sent of [[], pictures, [pictures[0] ?? '', pictures[0] ?? '']]) {
        await expectRefused(pupil, aSending(pupil, { pictures: sent }), 'submissions/answers-incomplete');
      }
      expect(await send(pupil, [aSending(pupil, { pictures: pictures.slice(0, 2) })])).toEqual(['accepted']);
    });

    it.each(['uploading', 'quarantined', 'deleted'] as const)(
      'a picture that is %s, until it has arrived',
      async (state) => {
        const pupil = await givenPupil(fresh);
        const picture = await givenPicture(fresh, pupil, { state });
        const sending = aSending(pupil, { pictures: [picture] });
        await expectRefused(pupil, sending, 'submissions/file-missing');

        await rows(
          `update file set state = 'stored', mime = 'image/jpeg', width = 1, height = 1 where id = $1`,
          picture,
        );
        expect(await send(pupil, [sending])).toEqual(['accepted']);
      },
    );

    it('a picture that nobody has sent', async () => {
      const pupil = await givenPupil(fresh);
      await expectRefused(pupil, aSending(pupil, { pictures: [newId()] }), 'submissions/file-missing');
    });

    it('a picture of somebody else’s', async () => {
      const pupil = await givenPupil(fresh);
      const other = await givenPupil(fresh, { beside: pupil });
      await expectRefused(
        pupil,
        aSending(pupil, { pictures: [await givenPicture(fresh, other)] }),
        'submissions/file-not-yours',
      );
    });

    it('a picture of another agency’s', async () => {
      const pupil = await givenPupil(fresh);
      const stranger = await givenPupil(fresh);
      await expectRefused(
        pupil,
        aSending(pupil, { pictures: [await givenPicture(fresh, stranger)] }),
        'submissions/file-missing',
      );
    });

    it.each([
      ['submitted', 'submissions/still-with-mentor'],
      ['in_review', 'submissions/still-with-mentor'],
      ['accepted', 'submissions/already-accepted'],
    ])('another version while the thread is %s', async (status, problem) => {
      const pupil = await givenPupil(fresh);
      await send(pupil, [aSending(pupil)]);
      await rows('update submission set status = $2 where enrolment_id = $1', pupil.enrolmentId, status);
      await expectRefused(pupil, aSending(pupil), problem);
    });

    it('a fourth try of three', async () => {
      const pupil = await givenPupil(fresh);
      for (const _ of [1, 2, 3]) {
        expect(await send(pupil, [aSending(pupil)])).toEqual(['accepted']);
        await judge(pupil, 'returned');
      }
      await expectRefused(pupil, aSending(pupil), 'submissions/tries-used-up');
    });

    it('a thread id that is another learner’s', async () => {
      const pupil = await givenPupil(fresh);
      const other = await givenPupil(fresh, { beside: pupil });
      const taken = newId();
      await send(other, [aSending(other, { submissionId: taken })]);
      await expectRefused(pupil, aSending(pupil, { submissionId: taken }), 'submissions/submission-id-taken');
    });

    it('work on a step that is no task, and on another learner’s place', async () => {
      const pupil = await givenPupil(fresh);
      const other = await givenPupil(fresh, { beside: pupil });
      await expectRefused(pupil, { ...aSending(pupil), stepId: step.quiz }, 'learning/step-unknown');
      await expectRefused(pupil, aSending(other), 'learning/not-enrolled');
      await expectRefused(pupil, aSending(await givenPupil(fresh)), 'learning/not-enrolled');
    });
  });

  it('lets one of two phones begin the thread when both send at once', async () => {
    const pupil = await givenPupil(fresh);
    const sent = [aSending(pupil), aSending(pupil)];
    const answers = (await Promise.all(sent.map((each) => send(pupil, [each])))).flat();

    expect(answers.sort()).toEqual(['accepted', 'submissions/still-with-mentor']);
    expect(await versionsOf(pupil)).toHaveLength(1);
    expect(await ledgerOf(pupil)).toHaveLength(1);
  });

  it('makes the same thread of entries however often and in whatever order they are sent', async () => {
    const judgement = fc.constantFrom('returned', 'none');
    const delivery = fc.record({ entries: fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), judgement });
    await fc.assert(
      fc.asyncProperty(fc.array(delivery, { minLength: 1, maxLength: 6 }), async (deliveries) => {
        const pupil = await givenPupil(fresh);
        const submissionId = newId();
        const sendings = [0, 1, 2, 3].map((n) => aSending(pupil, { submissionId, answers: { status: `Versi ${n}` } }));
        const taken: string[] = [];
        for (const { entries, judgement: decision } of deliveries) {
          const batch = entries.map((n) => sendings[n] ?? sendings[0]).filter((each) => each !== undefined);
          const answers = await send(pupil, batch);
          answers.forEach((answer, i) => answer === 'accepted' && taken.push(batch[i]?.id ?? ''));
          if (decision === 'returned') await judge(pupil, 'returned');
        }
        // Sending everything again changes nothing that was taken.
        await send(
          pupil,
          [...sendings].reverse().filter(({ id }) => taken.includes(id)),
        );

        const versions = await versionsOf(pupil);
        expect(versions.map(({ id }) => id)).toEqual(taken);
        expect(versions.map(({ no }) => no)).toEqual(taken.map((_, i) => i + 1));
        expect((await ledgerOf(pupil)).map(({ id }) => id)).toEqual(taken);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBeLessThanOrEqual(3);
        expect(await threadOf(pupil)).toMatchObject({ id: submissionId, latest_no: taken.length });
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
