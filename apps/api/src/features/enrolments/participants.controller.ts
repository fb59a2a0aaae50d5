import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CohortActivityView, ParticipantsPage, ParticipantsQuery } from '@contracts/cohorts';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, localeOf, ShapedQuery } from '@api/platform/http';
import { participantsTable } from './participants-table';
import { ReadActivity } from './read-activity';
import { ReadParticipants } from './read-participants';

@Controller('api/cohorts')
export class ParticipantsController {
  constructor(
    private readonly readActivity: ReadActivity,
    private readonly readParticipants: ReadParticipants,
  ) {}

  @Get(':id/activity')
  @Requires('cohort:read')
  @Describes({
    summary: 'How many were invited, came, began, are active, sent work and had it accepted.',
    answers: CohortActivityView,
  })
  activity(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<CohortActivityView> {
    return this.readActivity.execute(actor, id);
  }

  @Get(':id/participants')
  @Requires('cohort:read')
  @Describes({ summary: 'Who is in a cohort.', answers: ParticipantsPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedQuery(ParticipantsQuery) query: ParticipantsQuery,
  ): Promise<ParticipantsPage> {
    return this.readParticipants.page(actor, id, query);
  }

  /** The same as the list shows, all of it, for a spreadsheet. */
  @Get(':id/participants.csv')
  @Requires('cohort:read')
  @Describes({ summary: 'The same list, whole, as a CSV file.', mime: 'text/csv' })
  async table(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedQuery(ParticipantsQuery) query: ParticipantsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pages = this.readParticipants.everybody(actor, id, query);
    // The first page is read before anything is sent, so that a refusal is still a refusal.
    const first = await pages.next();
    const lines = participantsTable(resumed(first, pages), localeOf(request));
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="peserta.csv"')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(lines));
  }
}

async function* resumed<T>(first: IteratorResult<T, void>, rest: AsyncIterable<T>): AsyncGenerator<T> {
  if (!first.done) yield first.value;
  yield* rest;
}
