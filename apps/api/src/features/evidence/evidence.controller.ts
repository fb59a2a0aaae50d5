import { Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { evidenceProblems, GoalSchema, SetGoalRequest, type GoalView } from '@contracts/evidence';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, ShapedBody, WordParam } from '@api/platform/http';
import { DropGoal } from './drop-goal';
import { SetGoal } from './set-goal';

@Controller('api/me/goals')
export class EvidenceController {
  constructor(
    private readonly setGoal: SetGoal,
    private readonly dropGoal: DropGoal,
  ) {}

  @Put(':competency')
  @Requires('learning:take')
  @Describes({
    summary: 'Names the level to reach in a competency, and by when; a new wish takes the old one’s place.',
    answers: GoalSchema,
    problems: [evidenceProblems['competency-unknown'], evidenceProblems['goal-in-the-past']],
  })
  set(
    @CurrentActor() actor: Actor,
    @WordParam('competency') competency: string,
    @ShapedBody(SetGoalRequest) request: SetGoalRequest,
  ): Promise<GoalView> {
    return this.setGoal.execute(actor, competency.slice(0, 40), request);
  }

  @Delete(':competency')
  @HttpCode(204)
  @Requires('learning:take')
  @Describes({ summary: 'Takes a goal back; doing it twice is harmless.' })
  drop(@CurrentActor() actor: Actor, @WordParam('competency') competency: string): Promise<void> {
    return this.dropGoal.execute(actor, competency.slice(0, 40));
  }
}
