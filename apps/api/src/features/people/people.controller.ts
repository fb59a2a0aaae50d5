import { Controller, Get, HttpCode, HttpStatus, Patch, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerNoticeRequest, ChangeProfileRequest, NoticeView, peopleProblems } from '@contracts/people';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, localeOf, setLanguage, ShapedBody } from '@api/platform/http';
import { AnswerNotice } from './answer-notice';
import { ChangeProfile } from './change-profile';

/** The person who is signed in. */
@Controller('api/me')
export class PeopleController {
  constructor(
    private readonly answerNotice: AnswerNotice,
    private readonly changeProfile: ChangeProfile,
  ) {}

  @Get('notice')
  @Requires('account:self')
  @Describes({ summary: 'The notice of first sign-in, in the language of the request.', answers: NoticeView })
  notice(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<NoticeView> {
    return this.answerNotice.read(actor, localeOf(request));
  }

  @Post('consents')
  @Requires('account:self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({
    summary: 'Keeps what the person chose, beside the words that were shown.',
    problems: [peopleProblems['notice-changed'], peopleProblems['service-needs-agreement']],
  })
  answer(@CurrentActor() actor: Actor, @ShapedBody(AnswerNoticeRequest) body: AnswerNoticeRequest): Promise<void> {
    return this.answerNotice.execute(actor, body);
  }

  @Patch('profile')
  @Requires('account:self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Describes({ summary: 'Changes name, form of address or language.' })
  async profile(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ShapedBody(ChangeProfileRequest) body: ChangeProfileRequest,
  ): Promise<void> {
    await this.changeProfile.execute(actor, body);
    if (body.locale) setLanguage(request, reply, body.locale);
  }
}
