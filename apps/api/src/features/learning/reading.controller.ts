import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commonProblems, type Locale } from '@contracts/kernel';
import type { ActKind } from '@contracts/learning';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { fit, localeOf, newId, WordParam } from '@api/platform/http';
import { Pages } from '@api/platform/pages';
import { Problem } from '@api/platform/problems';
import type { QuizAnswers } from '@rules';
import { FindLesson, type FoundLesson } from './find-lesson';
import { lessonPage, lessonsPage, withdrawnPage } from './lesson-page';
import { quizPage } from './quiz-page';
import { SyncEntries } from './sync-entries';
import { withdrawnFrom } from './withdrawn-words';

const Attempt = z
  .object({ attempt: z.uuid() })
  .catchall(z.union([z.string().max(80), z.array(z.string().max(80)).max(20)]));

/** Reading and plain quizzes without JavaScript. What is done here goes into the same ledger in the same way. */
@Controller('belajar/baca')
export class ReadingController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly findLesson: FindLesson,
    private readonly pages: Pages,
    private readonly syncEntries: SyncEntries,
  ) {}

  @Get()
  @Requires('learning:take')
  async list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.pages.send(
      request,
      reply,
      lessonsPage(await this.findLesson.home(actor, localeOf(request)), localeOf(request)),
    );
  }

  @Get(':module/:lesson')
  @Requires('learning:take')
  async lesson(
    @CurrentActor() actor: Actor,
    @WordParam('module') module: string,
    @WordParam('lesson') lesson: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.findLesson.execute(actor, localeOf(request), module, lesson);
    const withdrawn = withdrawnFrom(found, found.enrolment, found.lesson.id);
    const { title } = found.lesson;
    if (withdrawn) this.pages.send(request, reply, withdrawnPage(found, title, withdrawn, localeOf(request)), 410);
    else this.pages.send(request, reply, lessonPage(found, localeOf(request)));
  }

  @Post(':module/:lesson/selesai')
  @Requires('learning:take')
  async finish(
    @CurrentActor() actor: Actor,
    @WordParam('module') module: string,
    @WordParam('lesson') lesson: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.findLesson.execute(actor, localeOf(request), module, lesson);
    await this.record(actor, found, 'lesson-finished', found.lesson.id, newId(), {}, localeOf(request));
    void reply.redirect(pathOf(found), 303);
  }

  @Get(':module/:lesson/kuis/:quiz')
  @Requires('learning:take')
  async quiz(
    @CurrentActor() actor: Actor,
    @WordParam('module') module: string,
    @WordParam('lesson') lesson: string,
    @WordParam('quiz') quizId: string,
    @Query('hasil') result: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.findLesson.execute(actor, localeOf(request), module, lesson);
    const quiz = quizOf(found, quizId);
    const { enrolment } = found;
    const withdrawn = withdrawnFrom(found, enrolment, found.lesson.id) ?? withdrawnFrom(found, enrolment, quizId);
    if (withdrawn)
      return void this.pages.send(request, reply, withdrawnPage(found, quiz.title, withdrawn, localeOf(request)), 410);
    const answers = result === undefined ? null : await this.answersOf(actor, result, quizId);
    this.pages.send(request, reply, quizPage({ found, quiz, attemptId: newId(), answers }, localeOf(request)));
  }

  @Post(':module/:lesson/kuis/:quiz')
  @Requires('learning:take')
  async answer(
    @CurrentActor() actor: Actor,
    @WordParam('module') module: string,
    @WordParam('lesson') lesson: string,
    @WordParam('quiz') quizId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.findLesson.execute(actor, localeOf(request), module, lesson);
    const quiz = quizOf(found, quizId);
    const { attempt, ...fields } = fit(Attempt, request.body);
    const answers = Object.fromEntries(
      quiz.questions.flatMap(({ id }) => (fields[id] === undefined ? [] : [[id, [fields[id]].flat()]])),
    );
    await this.record(
      actor,
      found,
      'quiz-answered',
      quiz.id,
      attempt,
      { attemptId: attempt, answers },
      localeOf(request),
    );
    void reply.redirect(`${pathOf(found)}/kuis/${quiz.id}?hasil=${attempt}`, 303);
  }

  private async record(
    actor: Actor,
    { enrolment, module }: FoundLesson,
    kind: ActKind,
    stepId: string,
    id: string,
    payload: Record<string, unknown>,
    locale: Locale,
  ): Promise<void> {
    const now = this.clock.now().toISOString();
    const entry = { id, kind, v: 1, enrolmentId: enrolment.id, package: module.hash, stepId, occurredAt: now, payload };
    await this.syncEntries.execute(actor, { app: 'pages', phoneNow: now, cursor: null, entries: [entry] }, locale);
  }

  /** Her own answers of an earlier try; null for anything else, which then is a new try. */
  private async answersOf(actor: Actor, entryId: string, quizId: string): Promise<QuizAnswers | null> {
    if (!z.uuid().safeParse(entryId).success) return null;
    return this.database.transaction(actor, async (tx) => {
      const [row] = (await tx.manager.query(
        `select payload -> 'answers' as answers from entry where agency_id = $1 and id = $2 and learner_id = $3 and step_id = $4 and kind = 'quiz-answered'`,
        [tx.agencyId, entryId, actor.personId, quizId],
      )) as { answers: QuizAnswers }[];
      return row?.answers ?? null;
    });
  }
}

const pathOf = ({ module, lesson }: FoundLesson): string => `/belajar/baca/${module.slug}/${lesson.slug}`;

function quizOf({ lesson, package: { activities } }: FoundLesson, id: string) {
  const isEmbedded = lesson.parts.some((part) => part.activities.includes(id));
  const quiz = activities.find((activity) => activity.id === id);
  if (!isEmbedded || quiz?.kind !== 'quiz') throw new Problem(commonProblems['not-found']);
  return quiz;
}
