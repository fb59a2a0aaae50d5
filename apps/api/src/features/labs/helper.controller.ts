import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskHelpRequest, HelpEvent, HelpMonthView, HelpStateView, helperProblems } from '@contracts/labs';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, localeOf, ShapedBody } from '@api/platform/http';
import { problemDocument } from '@api/platform/problems';
import { AdmitAsk } from './admit-ask';
import { AskHelper } from './ask-helper';

/** The AI helper of the labs. */
@Controller('api/labs/help')
export class HelperController {
  constructor(
    private readonly askHelper: AskHelper,
    private readonly admitAsk: AdmitAsk,
  ) {}

  @Get()
  @Requires('learning:take')
  @Describes({ summary: 'Whether the AI helper can be asked, and how often still today.', answers: HelpStateView })
  state(@CurrentActor() actor: Actor): Promise<HelpStateView> {
    return this.admitAsk.state(actor);
  }

  @Get('month')
  @Requires('agency:manage')
  @Describes({ summary: 'How often the agency’s people asked the AI helper this month.', answers: HelpMonthView })
  month(@CurrentActor() actor: Actor): Promise<HelpMonthView> {
    return this.admitAsk.month(actor);
  }

  @Post()
  @HttpCode(HttpStatus.OK)
  @Requires('learning:take')
  @Describes({
    summary: 'Asks the AI helper; the answer comes as server-sent events while it is written. Going away stops it.',
    answers: HelpEvent,
    mime: 'text/event-stream',
    problems: Object.values(helperProblems),
  })
  async ask(
    @CurrentActor() actor: Actor,
    @ShapedBody(AskHelpRequest) body: AskHelpRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const locale = localeOf(request);
    const events = await this.askHelper.execute(actor, body, {
      locale,
      signal: gone.signal,
      describe: (trouble) => problemDocument(trouble, locale, { requestId: request.id }),
      onEnd: (figures) => request.log.info(figures, 'helper asked'),
    });
    await reply
      .status(HttpStatus.OK)
      .type('text/event-stream; charset=utf-8')
      // Proxies pass each piece on as it comes, and squeeze nothing.
      .header('x-accel-buffering', 'no')
      .header('cache-control', 'no-store, no-transform')
      .send(Readable.from(lines(events)));
  }
}

async function* lines(events: AsyncIterable<HelpEvent>): AsyncGenerator<string> {
  for await (const { event, data } of events) yield `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
