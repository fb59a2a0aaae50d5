import { Controller, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { AnswerRequest, CommentRequest, curriculumProblems as problems } from '@contracts/curricula';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { AnswerComment } from './answer-comment';
import { ResolveComment } from './resolve-comment';
import { WriteComment } from './write-comment';

/** What reviewers and authors say to each other about the places of a version. */
@Controller('api/curriculum-versions/:id/comments')
export class CommentsController {
  constructor(
    private readonly writeComment: WriteComment,
    private readonly answerComment: AnswerComment,
    private readonly resolveComment: ResolveComment,
  ) {}

  @Post()
  @Requires('curriculum:review')
  @Describes({
    summary: 'A reviewer says something of one place of a version that was handed in.',
    answers: z.object({ id: z.uuid() }),
    problems: [problems['wrong-stage'], problems['place-unknown']],
  })
  async write(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(CommentRequest) request: z.output<typeof CommentRequest>,
  ): Promise<{ id: string }> {
    return { id: await this.writeComment.execute(actor, id, request) };
  }

  // Authors and reviewers both; the policy of versions tells them from other readers.
  @Post(':commentId/answers')
  @HttpCode(204)
  @Requires('curriculum:read')
  @Describes({
    summary: 'An author or a reviewer answers a comment.',
    problems: [problems['wrong-stage'], problems['comment-resolved']],
  })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('commentId') commentId: string,
    @ShapedBody(AnswerRequest) { words }: z.output<typeof AnswerRequest>,
  ): Promise<void> {
    return this.answerComment.execute(actor, id, commentId, words);
  }

  @Post(':commentId/resolution')
  @HttpCode(204)
  @Requires('curriculum:read')
  @Describes({
    summary: 'Settles a comment; what must be mended is settled by somebody who wrote none of the version.',
    problems: [problems['wrong-stage'], problems['comment-resolved'], problems['four-eyes']],
  })
  resolve(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('commentId') commentId: string,
  ): Promise<void> {
    return this.resolveComment.execute(actor, id, commentId);
  }
}
