import { Controller, HttpCode, Post } from '@nestjs/common';
import { SignRequest } from '@contracts/curricula';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { IdParam, ShapedBody } from '@api/platform/http';
import { ApproveVersion } from './approve-version';
import { PublishVersion } from './publish-version';
import { RequestReview } from './request-review';
import { RetireVersion } from './retire-version';
import { ReturnVersion } from './return-version';

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
  publish(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SignRequest) request: SignRequest,
  ): Promise<void> {
    return this.publishVersion.execute(actor, id, request);
  }

  @Post('retirement')
  @HttpCode(204)
  @Requires('curriculum:publish')
  retire(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(SignRequest) request: SignRequest,
  ): Promise<void> {
    return this.retireVersion.execute(actor, id, request);
  }
}
