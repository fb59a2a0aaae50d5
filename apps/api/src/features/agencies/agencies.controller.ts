import { Controller, Get, Put } from '@nestjs/common';
import { ChangeHelperSettingRequest, HelperSettingView } from '@contracts/agencies';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, ShapedBody } from '@api/platform/http';
import { GovernHelper } from './govern-helper';

/** What the agency decides for itself. */
@Controller('api/agency')
export class AgenciesController {
  constructor(private readonly governHelper: GovernHelper) {}

  @Get('helper')
  @Requires('agency:manage')
  @Describes({
    summary: 'What the agency decided about the AI helper of the labs, and who decided it.',
    answers: HelperSettingView,
  })
  helper(@CurrentActor() actor: Actor): Promise<HelperSettingView> {
    return this.governHelper.read(actor);
  }

  @Put('helper')
  @Requires('agency:manage')
  @Describes({
    summary: 'Switches the AI helper on or off for the agency, and bounds how often it is asked.',
    answers: HelperSettingView,
  })
  change(
    @CurrentActor() actor: Actor,
    @ShapedBody(ChangeHelperSettingRequest) request: ChangeHelperSettingRequest,
  ): Promise<HelperSettingView> {
    return this.governHelper.execute(actor, request);
  }
}
