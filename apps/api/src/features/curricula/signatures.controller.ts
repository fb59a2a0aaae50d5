import { Controller, HttpCode, Post } from '@nestjs/common';
import { curriculumProblems as problems, PublishRequest, SignRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody } from '@api/platform/http';
import { ApproveVersion } from './approve-version';
import { PublishVersion } from './publish-version';
import { RequestReview } from './request-review';
import { RetireVersion } from './retire-version';
import { ReturnVersion } from './return-version';

/** Every step may come at the wrong stage, or about words that somebody has changed since they were read. */
const refusals = [problems['wrong-stage'], commonProblems['edited-meanwhile']];

/** The signed steps of a version's life. */
@Controller('api/curriculum-versions/:id')
export class SignaturesController {
  constructor(
    private readonly requestReview: RequestReview,
    private readonly approveVersion: ApproveVersion,
    private readonly returnVersion: ReturnVersion,
    private readonly publishVersion: PublishVersion,
    private readonly retireVersion: RetireVersion,
  ) {}

  @Post('review-request')
  @HttpCode(204)
  @Requires('curriculum:write')
  @Describes({ summary: 'An author asks for review.', problems: [...refusals, problems['has-errors']] })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SignRequest) request: SignRequest,
  ): Promise<void> {
    return this.requestReview.execute(actor, id, request);
  }

  @Post('approval')
  @HttpCode(204)
  @Requires('curriculum:review')
  @Describes({
    summary: 'A reviewer who wrote none of it vouches for every item of the checklist.',
    problems: [...refusals, problems['four-eyes'], problems['checklist-incomplete'], problems['comments-open']],
  })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SignRequest) request: SignRequest,
  ): Promise<void> {
    return this.approveVersion.execute(actor, id, request);
  }

  @Post('return')
  @HttpCode(204)
  @Requires('curriculum:review')
  @Describes({
    summary: 'A reviewer gives it back and says what to mend.',
    problems: [...refusals, problems['note-missing']],
  })
  giveBack(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SignRequest) request: SignRequest,
  ): Promise<void> {
    return this.returnVersion.execute(actor, id, request);
  }

  @Post('publication')
  @HttpCode(204)
  @Requires('curriculum:publish')
  @Describes({
    summary: 'Makes the packages of an approved version, which never changes again.',
    problems: [
      ...refusals,
      problems['four-eyes'],
      problems['has-errors'],
      problems['not-readable'],
      problems['package-too-large'],
      problems['number-too-small'],
      problems['recording-missing'],
    ],
  })
  publish(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(PublishRequest) request: PublishRequest,
  ): Promise<void> {
    return this.publishVersion.execute(actor, id, request);
  }

  @Post('retirement')
  @HttpCode(204)
  @Requires('curriculum:publish')
  @Describes({ summary: 'Takes a version out of use for new cohorts.', problems: refusals })
  retire(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SignRequest) request: SignRequest,
  ): Promise<void> {
    return this.retireVersion.execute(actor, id, request);
  }
}
