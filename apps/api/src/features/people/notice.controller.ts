import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { peopleProblems, type NoticeView } from '@contracts/people';
import { firstDesk } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { localeOf } from '@api/platform/http';
import { formFields, ownPath, Pages, type FormFields } from '@api/platform/pages';
import { Problem } from '@api/platform/problems';
import { AnswerNotice } from './answer-notice';
import { noticePage } from './notice.page';

/** The notice of first sign-in as a plain form. */
@Controller('belajar/pemberitahuan')
export class NoticeController {
  constructor(
    private readonly pages: Pages,
    private readonly answerNotice: AnswerNotice,
  ) {}

  @Get()
  @Requires('account:self')
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const notice = await this.answerNotice.read(actor, localeOf(request));
    return this.pages.send(
      request,
      reply,
      noticePage(notice, ownPath((request.query as Readonly<Record<string, unknown>>)['next'], '')),
    );
  }

  @Post()
  @Requires('account:self')
  async answer(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const fields = formFields(request);
    const shown = await this.answerNotice.read(actor, localeOf(request));
    try {
      await this.answerNotice.execute(actor, { textHash: fields['hash'] ?? '', decisions: decisionsOf(shown, fields) });
    } catch (error) {
      if (!(error instanceof Problem) || error.spec !== peopleProblems['notice-changed']) throw error;
      // The words have changed since the page was opened: they are shown again instead of being agreed to unread.
      return this.pages.send(request, reply, noticePage(shown, ownPath(fields['next'], '')), 409);
    }
    return reply.redirect(ownPath(fields['next'], firstDesk(actor.roles)), 303);
  }
}

/** Pressing the button agrees to the service; a box that was left empty is a no, and is kept as one. */
function decisionsOf({ purposes }: NoticeView, fields: FormFields) {
  return purposes.map(({ purpose, required }) => ({ purpose, agreed: required || fields[purpose] === 'yes' }));
}
