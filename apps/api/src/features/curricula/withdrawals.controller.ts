import { Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { curriculumProblems as problems, WithdrawRequest } from '@contracts/curricula';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { ReturnStep } from './return-step';
import { WithdrawStep } from './withdraw-step';

/** Lessons and activities that must not be read any longer, and the way back. */
@Controller('api/curriculum-versions/:id/withdrawals')
export class WithdrawalsController {
  constructor(
    private readonly withdrawStep: WithdrawStep,
    private readonly returnStep: ReturnStep,
  ) {}

  @Post()
  @Requires('curriculum:publish')
  @Describes({
    summary:
      'Takes a lesson or an activity of a published version from its learners at once; they read the notice instead.',
    answers: z.object({ id: z.uuid() }),
    problems: [problems['wrong-stage'], problems['already-withdrawn']],
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(WithdrawRequest) request: WithdrawRequest,
  ): Promise<{ id: string }> {
    return { id: await this.withdrawStep.execute(actor, id, request) };
  }

  @Delete(':withdrawalId')
  @HttpCode(204)
  @Requires('curriculum:publish')
  @Describes({
    summary: 'Gives it back to them, by another person than the one who withdrew it.',
    problems: [problems['return-four-eyes'], problems['already-returned']],
  })
  giveBack(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @IdParam('withdrawalId') withdrawalId: string,
  ): Promise<void> {
    return this.returnStep.execute(actor, id, withdrawalId);
  }
}
