import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { AssignedView, AssignMentorRequest, enrolmentProblems as problems, MentorView } from '@contracts/enrolments';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { AssignMentor } from './assign-mentor';
import { ReadMentors } from './read-mentors';

@Controller('api')
export class MentorAssignmentsController {
  constructor(
    private readonly assignMentor: AssignMentor,
    private readonly readMentors: ReadMentors,
  ) {}

  @Get('mentors')
  @Requires('cohort:read')
  @Describes({ summary: 'The agency’s mentors with their learners and waiting works.', answers: z.array(MentorView) })
  mentors(@CurrentActor() actor: Actor): Promise<MentorView[]> {
    return this.readMentors.execute(actor);
  }

  @Post('cohorts/:id/mentor-assignments')
  @HttpCode(200)
  @Requires('mentor-assignment:manage')
  @Describes({
    summary: 'Makes a mentor answer for learners of a cohort; works that wait move along.',
    answers: AssignedView,
    problems: [problems['not-a-mentor'], problems['mentor-is-learner'], problems.ended],
  })
  assign(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(AssignMentorRequest) request: AssignMentorRequest,
  ): Promise<AssignedView> {
    return this.assignMentor.execute(actor, id, request);
  }
}
