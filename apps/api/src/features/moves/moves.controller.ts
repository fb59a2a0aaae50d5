import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  MovePreview,
  MovePreviewQuery,
  moveProblems as problems,
  MovesView,
  MoveView,
  StartMoveRequest,
} from '@contracts/moves';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody, ShapedQuery } from '@api/platform/http';
import { MoveBatch } from './move-batch';
import { PreviewMove } from './preview-move';
import { ReadMoves } from './read-moves';
import { ReturnMove } from './return-move';
import { StartMove } from './start-move';

@Controller('api')
export class MovesController {
  constructor(
    private readonly readMoves: ReadMoves,
    private readonly previewMove: PreviewMove,
    private readonly startMove: StartMove,
    private readonly moveBatch: MoveBatch,
    private readonly returnMove: ReturnMove,
  ) {}

  @Get('cohorts/:id/moves')
  @Requires('cohort:manage')
  @Describes({ summary: 'To which versions a cohort may move, and the moves it has made.', answers: MovesView })
  read(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<MovesView> {
    return this.readMoves.execute(actor, id);
  }

  @Get('cohorts/:id/move-previews/:versionId')
  @Requires('cohort:manage')
  @Describes({
    summary: 'What a move would change, learner by learner; nothing is written.',
    answers: MovePreview,
    problems: [problems['version-not-available']],
  })
  preview(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('versionId') versionId: string,
    @ShapedQuery(MovePreviewQuery) { after }: MovePreviewQuery,
  ): Promise<MovePreview> {
    return this.previewMove.execute(actor, id, versionId, after);
  }

  @Post('cohorts/:id/moves')
  @Requires('cohort:manage')
  @Describes({
    summary: 'Begins a move: who is to go is noted, nobody has gone yet.',
    answers: MoveView,
    problems: [
      problems['cohort-over'],
      problems['version-changed'],
      problems['version-not-available'],
      problems.unfinished,
    ],
  })
  start(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(StartMoveRequest) request: StartMoveRequest,
  ): Promise<MoveView> {
    return this.startMove.execute(actor, id, request);
  }

  @Post('cohort-moves/:id/batch')
  @HttpCode(200)
  @Requires('cohort:manage')
  @Describes({
    summary: 'Takes the next learners to the other version, or back; safe to repeat.',
    answers: MoveView,
  })
  batch(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<MoveView> {
    return this.moveBatch.execute(actor, id);
  }

  @Post('cohort-moves/:id/rollback')
  @HttpCode(200)
  @Requires('cohort:manage')
  @Describes({
    summary: 'Turns a move round; those who had gone come back in batches.',
    answers: MoveView,
    problems: [problems['not-newest'], problems.unfinished],
  })
  rollback(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<MoveView> {
    return this.returnMove.execute(actor, id);
  }
}
