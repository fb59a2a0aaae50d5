import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { SetGoalRequest, type GoalView } from '@contracts/evidence';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { ShapedBody } from '@api/platform/http';
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
  set(
    @CurrentActor() actor: Actor,
    @Param('competency') competency: string,
    @ShapedBody(SetGoalRequest) request: SetGoalRequest,
  ): Promise<GoalView> {
    return this.setGoal.execute(actor, competency.slice(0, 40), request);
  }

  @Delete(':competency')
  @HttpCode(204)
  @Requires('learning:take')
  drop(@CurrentActor() actor: Actor, @Param('competency') competency: string): Promise<void> {
    return this.dropGoal.execute(actor, competency.slice(0, 40));
  }
}
