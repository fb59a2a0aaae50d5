import { Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ShareLevelsRequest, TeamView } from '@contracts/businesses';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, ShapedBody } from '@api/platform/http';
import { ReadTeam } from './read-team';
import { ShareLevels } from './share-levels';

@Controller('api/me/team')
export class BusinessesController {
  constructor(
    private readonly readTeam: ReadTeam,
    private readonly shareLevels: ShareLevels,
  ) {}

  @Get()
  @Requires('team:read')
  @Describes({
    summary: 'The team of the business the caller owns.',
    answers: TeamView,
    problems: [commonProblems['not-found']],
  })
  read(@CurrentActor() actor: Actor): Promise<TeamView> {
    return this.readTeam.execute(actor);
  }

  @Put('sharing')
  @HttpCode(204)
  @Requires('learning:take')
  @Describes({
    summary: 'Lets the owner of the business the caller works in see the caller’s levels, or no longer.',
    problems: [commonProblems['not-found']],
  })
  share(@CurrentActor() actor: Actor, @ShapedBody(ShareLevelsRequest) body: ShareLevelsRequest): Promise<void> {
    return this.shareLevels.execute(actor, body);
  }
}
