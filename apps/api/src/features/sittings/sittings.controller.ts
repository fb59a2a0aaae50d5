import { Controller, HttpCode, Post } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import { OpenSittingRequest, sittingProblems, SittingSchema, type SittingView } from '@contracts/sittings';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, ShapedBody } from '@api/platform/http';
import { OpenSitting } from './open-sitting';

@Controller('api/me/sittings')
export class SittingsController {
  constructor(private readonly openSitting: OpenSitting) {}

  @Post()
  @HttpCode(200)
  @Requires('learning:take')
  @Describes({
    summary: 'What a step’s questionnaire asks, without keys; asked again, the same.',
    answers: SittingSchema,
    problems: [commonProblems['not-found'], sittingProblems['not-published'], sittingProblems['too-soon']],
  })
  open(
    @CurrentActor() actor: Actor,
    @ShapedBody(OpenSittingRequest) request: OpenSittingRequest,
  ): Promise<SittingView> {
    return this.openSitting.execute(actor, request);
  }
}
