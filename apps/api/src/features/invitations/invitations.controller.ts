import { Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  cohortProblems as problems,
  ImportInvitationsRequest,
  ImportReport,
  ImportView,
  InvitationsPage,
  InvitationsQuery,
  InvitationView,
  InviteLearnerRequest,
  UndoneImportView,
} from '@contracts/cohorts';
import { CurrentActor, PublicOrigin, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, localeOf, ShapedBody, ShapedQuery } from '@api/platform/http';
import { ImportInvitations } from './import-invitations';
import { InviteLearner } from './invite-learner';
import { ReadInvitations } from './read-invitations';
import { UndoImport } from './undo-import';
import { WithdrawInvitation } from './withdraw-invitation';

@Controller('api')
export class InvitationsController {
  constructor(
    private readonly inviteLearner: InviteLearner,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly readInvitations: ReadInvitations,
  ) {}

  @Get('cohorts/:id/invitations')
  @Requires('invitation:manage')
  @Describes({ summary: 'Who was invited to a cohort, newest first.', answers: InvitationsPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedQuery(InvitationsQuery) query: InvitationsQuery,
  ): Promise<InvitationsPage> {
    return this.readInvitations.list(actor, id, query);
  }

  @Post('cohorts/:id/invitations')
  @Requires('invitation:manage')
  @Describes({
    summary: 'Invites one person; the code is in this answer alone.',
    answers: InvitationView,
    problems: [
      problems['phone-not-valid'],
      problems['district-not-known'],
      problems['already-invited'],
      problems['already-enrolled'],
      problems['not-open'],
    ],
  })
  invite(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(InviteLearnerRequest) request: InviteLearnerRequest,
  ): Promise<InvitationView> {
    return this.inviteLearner.execute(actor, id, request);
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  @Requires('invitation:manage')
  @Describes({ summary: 'Takes an invitation back; its code ends.', problems: [problems['already-accepted']] })
  withdraw(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<void> {
    return this.withdrawInvitation.execute(actor, id);
  }
}

@Controller('api')
export class InvitationImportsController {
  constructor(
    private readonly importInvitations: ImportInvitations,
    private readonly undoImport: UndoImport,
    private readonly readInvitations: ReadInvitations,
    private readonly origin: PublicOrigin,
  ) {}

  @Get('cohorts/:id/invitation-imports')
  @Requires('invitation:manage')
  @Describes({ summary: 'The files of invitations taken in for a cohort, newest first.', answers: z.array(ImportView) })
  list(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<ImportView[]> {
    return this.readInvitations.imports(actor, id);
  }

  @Post('cohorts/:id/invitation-imports')
  @HttpCode(200)
  @Requires('invitation:manage')
  @Describes({
    summary: 'Invites everybody in a CSV file, or says row by row what would become of it.',
    answers: ImportReport,
    problems: [
      problems['file-not-readable'],
      problems['columns-missing'],
      problems['too-many-rows'],
      problems['not-open'],
    ],
  })
  import(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(ImportInvitationsRequest) body: ImportInvitationsRequest,
    @Req() request: FastifyRequest,
  ): Promise<ImportReport> {
    const origin = this.origin.value ?? `${request.protocol}://${request.host}`;
    return this.importInvitations.execute(actor, id, body, { locale: localeOf(request), origin });
  }

  @Delete('invitation-imports/:id')
  @HttpCode(200)
  @Requires('invitation:manage')
  @Describes({
    summary: 'Takes back what nobody has accepted yet.',
    answers: UndoneImportView,
    problems: [problems['undo-too-late']],
  })
  undo(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<UndoneImportView> {
    return this.undoImport.execute(actor, id);
  }
}
