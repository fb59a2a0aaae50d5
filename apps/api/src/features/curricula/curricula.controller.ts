import { Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  curriculumProblems as problems,
  CurriculumView,
  EditQuestionRequest,
  QuizDraftView,
  StartDraftRequest,
  VersionView,
} from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, localeOf, ShapedBody } from '@api/platform/http';
import { EditQuestionWords } from './edit-question-words';
import { ReadCurricula } from './read-curricula';
import { ReadQuiz } from './read-quiz';
import { ReadVersion } from './read-version';
import { StartDraft } from './start-draft';

@Controller('api')
export class CurriculaController {
  constructor(
    private readonly readCurricula: ReadCurricula,
    private readonly readVersion: ReadVersion,
    private readonly readQuiz: ReadQuiz,
    private readonly startDraft: StartDraft,
    private readonly editQuestionWords: EditQuestionWords,
  ) {}

  @Get('curricula')
  @Requires('curriculum:read')
  @Describes({
    summary: 'The agency’s curricula with their versions, newest first.',
    answers: z.array(CurriculumView),
  })
  list(@CurrentActor() actor: Actor): Promise<CurriculumView[]> {
    return this.readCurricula.execute(actor);
  }

  @Post('curricula/:id/drafts')
  @Requires('curriculum:write')
  @Describes({
    summary: 'Begins the next version as a copy of a published one; one draft at a time.',
    answers: z.object({ id: z.uuid() }),
    problems: [problems['wrong-stage'], problems['draft-exists']],
  })
  async start(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(StartDraftRequest) request: z.infer<typeof StartDraftRequest>,
  ): Promise<{ id: string }> {
    return { id: await this.startDraft.execute(actor, id, request) };
  }

  @Get('curriculum-versions/:id')
  @Requires('curriculum:read')
  @Describes({
    summary: 'One version: what it holds, who signed, what changed, and what the caller may do next.',
    answers: VersionView,
  })
  version(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<VersionView> {
    return this.readVersion.execute(actor, id, localeOf(request));
  }

  @Get('curriculum-versions/:id/quizzes/:activityId')
  @Requires('curriculum:read')
  @Describes({ summary: 'One quiz of a version with its keys and explanations.', answers: QuizDraftView })
  quiz(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('activityId') activityId: string,
  ): Promise<QuizDraftView> {
    return this.readQuiz.execute(actor, id, activityId);
  }

  @Put('curriculum-versions/:id/questions/:questionId')
  @HttpCode(200)
  @Requires('curriculum:write')
  @Describes({
    summary: 'Changes the words of one question in a draft.',
    answers: z.object({ revision: z.int() }),
    problems: [problems['not-a-draft'], problems['option-unknown'], commonProblems['edited-meanwhile']],
  })
  edit(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('questionId') questionId: string,
    @ShapedBody(EditQuestionRequest) request: EditQuestionRequest,
  ): Promise<{ revision: number }> {
    return this.editQuestionWords.execute(actor, id, questionId, request);
  }
}
