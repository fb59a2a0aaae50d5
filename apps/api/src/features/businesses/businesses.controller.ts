import { Controller, Get } from '@nestjs/common';
import { TeamView } from '@contracts/businesses';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes } from '@api/platform/http';
import { ReadTeam } from './read-team';

@Controller('api/me/team')
export class BusinessesController {
  constructor(private readonly readTeam: ReadTeam) {}

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
}
