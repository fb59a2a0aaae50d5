import { Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ChangeCohortRequest,
  cohortProblems as problems,
  CloseCohortRequest,
  CohortsPage,
  CohortsQuery,
  CohortView,
  OpenCohortRequest,
} from '@contracts/cohorts';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody, ShapedQuery } from '@api/platform/http';
import { ChangeCohort } from './change-cohort';
import { MoveCohort } from './move-cohort';
import { OpenCohort } from './open-cohort';
import { ReadCohorts } from './read-cohorts';

@Controller('api/cohorts')
export class CohortsController {
  constructor(
    private readonly openCohort: OpenCohort,
    private readonly changeCohort: ChangeCohort,
    private readonly moveCohort: MoveCohort,
    private readonly readCohorts: ReadCohorts,
  ) {}

  @Get()
  @Requires('cohort:read')
  @Describes({ summary: 'The agency’s cohorts.', answers: CohortsPage })
  list(@CurrentActor() actor: Actor, @ShapedQuery(CohortsQuery) query: CohortsQuery): Promise<CohortsPage> {
    return this.readCohorts.list(actor, query);
  }

  @Post()
  @Requires('cohort:manage')
  @Describes({
    summary: 'Opens a cohort for a published version, or plans one.',
    answers: CohortView,
    problems: [problems['version-not-published'], problems['no-privacy-contact']],
  })
  open(@CurrentActor() actor: Actor, @ShapedBody(OpenCohortRequest) request: OpenCohortRequest): Promise<CohortView> {
    return this.openCohort.execute(actor, request);
  }

  @Get(':id')
  @Requires('cohort:read')
  @Describes({ summary: 'One cohort with its seats.', answers: CohortView })
  read(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<CohortView> {
    return this.readCohorts.one(actor, id);
  }

  @Patch(':id')
  @Requires('cohort:manage')
  @Describes({
    summary: 'Changes name, dates or quota; more seats go to those who wait first.',
    answers: CohortView,
    problems: [problems['quota-below-taken'], problems['ends-before-start'], problems['no-such-step']],
  })
  change(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(ChangeCohortRequest) request: ChangeCohortRequest,
  ): Promise<CohortView> {
    return this.changeCohort.execute(actor, id, request);
  }

  @Post(':id/opening')
  @HttpCode(200)
  @Requires('cohort:manage')
  @Describes({
    summary: 'Opens the public page.',
    answers: CohortView,
    problems: [problems['no-such-step'], problems['version-not-published'], problems['no-privacy-contact']],
  })
  reopen(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<CohortView> {
    return this.moveCohort.open(actor, id);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Requires('cohort:manage')
  @Describes({
    summary: 'Shuts the public page, or ends the cohort.',
    answers: CohortView,
    problems: [problems['no-such-step']],
  })
  close(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(CloseCohortRequest) request: CloseCohortRequest,
  ): Promise<CohortView> {
    return this.moveCohort.close(actor, id, request.end ?? false);
  }
}
