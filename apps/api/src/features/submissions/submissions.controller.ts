import { Controller, Get, Header, Post } from '@nestjs/common';
import { BatchExtent, BatchQuery, MarkingBatch, MarkingView } from '@contracts/assessments';
import { AlikeTexts, MessageView, NextWork, QueuePage, QueueQuery, WriteMessageRequest } from '@contracts/submissions';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, ShapedBody, ShapedQuery } from '@api/platform/http';
import { AnswerQuestion } from './answer-question';
import { FindAlike } from './find-alike';
import { ReadBatch } from './read-batch';
import { ReadMarking } from './read-marking';
import { ReadQueue } from './read-queue';

@Controller('api/submissions')
export class SubmissionsController {
  constructor(
    private readonly readQueue: ReadQueue,
    private readonly readMarking: ReadMarking,
    private readonly readBatch: ReadBatch,
    private readonly findAlike: FindAlike,
    private readonly answerQuestion: AnswerQuestion,
  ) {}

  @Get()
  @Requires('submission:judge')
  @Header('content-type', 'application/json; charset=utf-8')
  @Describes({ summary: "A page of the mentor's queue", answers: QueuePage })
  list(@CurrentActor() actor: Actor, @ShapedQuery(QueueQuery) query: QueueQuery): Promise<string> {
    return this.readQueue.page(actor, query);
  }

  @Get('next')
  @Requires('submission:judge')
  @Describes({ summary: 'The work that is due first', answers: NextWork })
  next(@CurrentActor() actor: Actor): Promise<NextWork> {
    return this.readQueue.next(actor);
  }

  @Get('batch')
  @Requires('submission:judge')
  @Describes({
    summary: 'The works due first with everything on their marking screens, to take along',
    answers: MarkingBatch,
  })
  batch(@CurrentActor() actor: Actor, @ShapedQuery(BatchQuery) { limit }: BatchQuery): Promise<MarkingBatch> {
    return this.readBatch.execute(actor, limit);
  }

  @Get('batch/extent')
  @Requires('submission:judge')
  @Describes({ summary: 'How many works and photos that would bring, and about how many bytes', answers: BatchExtent })
  batchExtent(@CurrentActor() actor: Actor, @ShapedQuery(BatchQuery) { limit }: BatchQuery): Promise<BatchExtent> {
    return this.readBatch.extent(actor, limit);
  }

  @Get(':id')
  @Requires('submission:judge')
  @Describes({ summary: 'Everything on the marking screen', answers: MarkingView })
  mark(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<MarkingView> {
    return this.readMarking.execute(actor, id);
  }

  @Get(':id/alike')
  @Requires('submission:judge')
  @Describes({ summary: "Texts that are nearly the same as another learner's of the cohort", answers: AlikeTexts })
  alike(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<AlikeTexts> {
    return this.findAlike.execute(actor, id);
  }

  @Post(':id/messages')
  @Requires('submission:judge')
  @Describes({ summary: 'Write to the learner in the thread of her task', answers: MessageView })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(WriteMessageRequest) request: WriteMessageRequest,
  ): Promise<MessageView> {
    return this.answerQuestion.execute(actor, id, request);
  }
}
