import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InstrumentFilesView, instrumentProblems as problems, InstrumentView } from '@contracts/instruments';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, localeOf } from '@api/platform/http';
import { ReadInstruments } from './read-instruments';
import { SignInstrument } from './sign-instrument';

const refusals = [problems['wrong-stage'], problems['four-eyes'], problems['has-errors'], problems['not-readable']];

@Controller('api')
export class InstrumentsController {
  constructor(
    private readonly readInstruments: ReadInstruments,
    private readonly signInstrument: SignInstrument,
  ) {}

  @Get('instruments')
  @Requires('curriculum:read')
  @Describes({
    summary: 'The agency’s questionnaires with their versions, newest first, and who signed them.',
    answers: z.array(InstrumentView),
  })
  list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<InstrumentView[]> {
    return this.readInstruments.execute(actor, localeOf(request));
  }

  @Get('instrument-versions/:id')
  @Requires('curriculum:review')
  @Describes({
    summary: 'The files of one version with their keys, for whoever signs it.',
    answers: InstrumentFilesView,
  })
  version(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<InstrumentFilesView> {
    return this.readInstruments.version(actor, id, localeOf(request));
  }

  @Post('instrument-versions/:id/approval')
  @HttpCode(204)
  @Requires('curriculum:review')
  @Describes({ summary: 'Somebody who did not bring it in vouches for a version.', problems: refusals })
  approve(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.signInstrument.approve(actor, id);
  }

  @Post('instrument-versions/:id/publication')
  @HttpCode(204)
  @Requires('curriculum:publish')
  @Describes({
    summary: 'New sittings are of this version from now on; it never changes again.',
    problems: refusals,
  })
  publish(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.signInstrument.publish(actor, id);
  }
}
