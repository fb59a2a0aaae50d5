import { Injectable } from '@nestjs/common';
import type { AskHelpRequest, HelpEvent } from '@contracts/labs';
import { maskAll } from '@labs/masking';
import type { Locale, ProblemDocument } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Problem } from '@api/platform/problems';
import { AdmitAsk, type Admitted } from './admit-ask';
import { fenceInput } from './fence-input';
import { HelperMetrics, type HelpFigures } from './helper-metrics';
import { instructionFor } from './helper-instructions';
import { LanguageModel, type Ending } from './language-model';
import { PlainAnswer } from './plain-answer';

export type Listener = {
  readonly locale: Locale;
  /** Says that nobody listens any more. */
  readonly signal: AbortSignal;
  /** A trouble in the middle of an answer, as the document in which it travels. */
  readonly describe: (trouble: Problem) => ProblemDocument;
  /** Called once, when the asking is over however it ended. */
  readonly onEnd: (figures: HelpFigures) => void;
};

type Pieces = AsyncGenerator<string, Ending, void>;

/**
 * Asks the language model for a learner: a draft, questions, a customer to practise with. It never judges and never decides.
 *
 * What she typed goes out masked, as data in a fence, with a fixed instruction and nothing else of hers or anybody's. Until the first
 * word has come every trouble is a refusal; after it the answer ends with the trouble, and what has come stays.
 */
@Injectable()
export class AskHelper {
  constructor(
    private readonly admitAsk: AdmitAsk,
    private readonly model: LanguageModel,
    private readonly metrics: HelperMetrics,
  ) {}

  async execute(actor: Actor, request: AskHelpRequest, listener: Listener): Promise<AsyncGenerator<HelpEvent>> {
    const asking = new Asking(request, listener, this.metrics);
    try {
      const admitted = await this.admitAsk.execute(actor);
      // The phone has masked it, but a request need not come from our app.
      const { value: input, masked } = maskAll(request.input, { names: admitted.names });
      asking.note({ masked });
      const instruction = instructionFor(request.purpose, listener.locale);
      const pieces = this.model.answer({ instruction, message: fenceInput(input) }, listener.signal);
      const first = await pieces.next().catch((error: unknown) => this.giveBack(actor, admitted, listener, error));
      asking.note({ firstMs: asking.ms });
      return asking.tell(first, pieces, new PlainAnswer(JSON.stringify(input)), admitted.left);
    } catch (error) {
      asking.over(outcomeOf(error));
      throw error;
    }
  }

  /** Whoever goes away has asked; whoever waited in vain has not. */
  private async giveBack(actor: Actor, admitted: Admitted, { signal }: Listener, error: unknown): Promise<never> {
    if (!signal.aborted) await this.admitAsk.giveBack(actor, admitted);
    throw error;
  }
}

/** One asking from its beginning to its end, and the figures that are told of it. */
class Asking {
  private readonly begun = performance.now();
  private figures: Omit<HelpFigures, 'ms' | 'outcome'>;

  constructor(
    { purpose }: AskHelpRequest,
    private readonly listener: Listener,
    private readonly metrics: HelperMetrics,
  ) {
    this.figures = { purpose, firstMs: null, masked: 0, letters: 0, tokensIn: null, tokensOut: null };
  }

  get ms(): number {
    return Math.round(performance.now() - this.begun);
  }

  note(more: Partial<HelpFigures>): void {
    this.figures = { ...this.figures, ...more };
  }

  over(outcome: string): void {
    const figures = { ...this.figures, outcome: this.listener.signal.aborted ? 'left' : outcome, ms: this.ms };
    this.metrics.note(figures);
    this.listener.onEnd(figures);
  }

  async *tell(
    first: IteratorResult<string, Ending>,
    pieces: Pieces,
    answer: PlainAnswer,
    left: number,
  ): AsyncGenerator<HelpEvent> {
    let outcome = 'left';
    try {
      let next = first;
      while (!next.done && !answer.isFull) {
        yield* this.show(answer.push(next.value));
        next = await pieces.next();
      }
      yield* this.show(answer.end());
      const finish = next.done ? next.value.finish : 'cut';
      if (next.done) this.note({ tokensIn: next.value.tokensIn, tokensOut: next.value.tokensOut });
      outcome = finish;
      yield { event: 'end', data: { finish, left } };
    } catch (error) {
      outcome = outcomeOf(error);
      if (!(error instanceof Problem)) throw error;
      yield* this.show(answer.end());
      yield { event: 'trouble', data: this.listener.describe(error) };
    } finally {
      await pieces.return({ finish: 'cut', tokensIn: null, tokensOut: null });
      this.over(outcome);
    }
  }

  private show(text: string): HelpEvent[] {
    this.note({ letters: this.figures.letters + text.length });
    return text === '' ? [] : [{ event: 'text', data: text }];
  }
}

/** A problem's name without its feature; anything else is our own fault. */
const outcomeOf = (error: unknown): string =>
  error instanceof Problem ? error.spec.code.replace(/^.*\//, '') : 'failed';
