import { Controller, HttpCode, Post, Put } from '@nestjs/common';
import {
  assessmentProblems,
  AssessmentView,
  HandInAssessmentRequest,
  ReleaseAssessmentRequest,
  SaveAssessmentRequest,
} from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { HandInAssessment } from './hand-in-assessment';
import { ReleaseAssessment } from './release-assessment';
import { SaveAssessment } from './save-assessment';

@Controller('api/submissions/:id/assessment')
export class AssessmentsController {
  constructor(
    private readonly saveAssessment: SaveAssessment,
    private readonly releaseAssessment: ReleaseAssessment,
    private readonly handInAssessment: HandInAssessment,
  ) {}

  @Put()
  @Requires('submission:judge')
  @Describes({
    summary: "Keep a mentor's work so far",
    answers: AssessmentView,
    problems: [
      commonProblems['not-found'],
      commonProblems['edited-meanwhile'],
      assessmentProblems['criterion-unknown'],
    ],
  })
  save(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SaveAssessmentRequest) request: SaveAssessmentRequest,
  ): Promise<AssessmentView> {
    return this.saveAssessment.execute(actor, id, request);
  }

  @Post('release')
  @HttpCode(200)
  @Requires('submission:judge')
  @Describes({
    summary: 'Give the judgement to the learner',
    answers: AssessmentView,
    problems: [
      commonProblems['not-found'],
      commonProblems['edited-meanwhile'],
      assessmentProblems['levels-missing'],
      assessmentProblems['comment-missing'],
      assessmentProblems['decision-missing'],
      assessmentProblems['deviation-needs-reason'],
      assessmentProblems['already-judged'],
      assessmentProblems['newer-version'],
    ],
  })
  release(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(ReleaseAssessmentRequest) request: ReleaseAssessmentRequest,
  ): Promise<AssessmentView> {
    return this.releaseAssessment.execute(actor, id, request);
  }

  @Post('hand-in')
  @HttpCode(200)
  @Requires('submission:judge')
  @Describes({
    summary: 'Hand in a judgement decided without signal: released, or kept as a second marking',
    answers: AssessmentView,
    problems: [
      commonProblems['not-found'],
      commonProblems['edited-meanwhile'],
      assessmentProblems['another-mentor'],
      assessmentProblems['hand-in-id-reused'],
      assessmentProblems['criterion-unknown'],
      assessmentProblems['levels-missing'],
      assessmentProblems['comment-missing'],
      assessmentProblems['deviation-needs-reason'],
      assessmentProblems['second-already'],
      assessmentProblems['not-yours-any-more'],
      assessmentProblems['newer-version'],
      assessmentProblems['already-judged'],
    ],
  })
  handIn(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(HandInAssessmentRequest) request: HandInAssessmentRequest,
  ): Promise<AssessmentView> {
    return this.handInAssessment.execute(actor, id, request);
  }
}
