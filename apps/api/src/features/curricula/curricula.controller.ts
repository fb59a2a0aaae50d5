import { Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  EditQuestionRequest,
  StartDraftRequest,
  type CurriculumView,
  type QuizDraftView,
  type VersionView,
} from '@contracts/curricula';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { IdParam, localeOf, ShapedBody } from '@api/platform/http';
import { EditQuestionWords } from './edit-question-words';
import { ReadCurricula } from './read-curricula';
import { ReadQuiz } from './read-quiz';
import { ReadVersion } from './read-version';
import { StartDraft } from './start-draft';
import type { z } from 'zod';

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
  list(@CurrentActor() actor: Actor): Promise<CurriculumView[]> {
    return this.readCurricula.execute(actor);
  }

  @Post('curricula/:id/drafts')
  @Requires('curriculum:write')
  async start(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(StartDraftRequest) request: z.infer<typeof StartDraftRequest>,
  ): Promise<{ id: string }> {
    return { id: await this.startDraft.execute(actor, id, request) };
  }

  @Get('curriculum-versions/:id')
  @Requires('curriculum:read')
  version(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<VersionView> {
    return this.readVersion.execute(actor, id, localeOf(request));
  }

  @Get('curriculum-versions/:id/quizzes/:activityId')
  @Requires('curriculum:read')
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
  edit(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('questionId') questionId: string,
    @ShapedBody(EditQuestionRequest) request: EditQuestionRequest,
  ): Promise<{ revision: number }> {
    return this.editQuestionWords.execute(actor, id, questionId, request);
  }
}
