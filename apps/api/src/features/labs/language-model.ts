import { Inject, Injectable } from '@nestjs/common';
import type OpenAI from 'openai';
import { helperProblems as problems } from '@contracts/labs';
import type { Config } from '@api/platform/config';
import { CONFIG } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { fetchAtMost } from './fetch-at-most';
import { troubleOf } from './upstream-trouble';

/** What is said to a model: the fixed instruction, and the person's data in its fence. */
export type Prompt = { readonly instruction: string; readonly message: string };

/** How an answer ended. Tokens are null where the model's server did not count them. */
export type Ending = {
  readonly finish: 'whole' | 'cut';
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
};

type Chunks = AsyncIterable<OpenAI.Chat.Completions.ChatCompletionChunk>;

const mostTokens = 600;
/** An answer of 600 tokens with everything that goes around it is a quarter of this. */
const mostBytes = 1_000_000;

/** The language model that the operator named, behind any OpenAI-compatible address. Without one nothing ever leaves. */
@Injectable()
export class LanguageModel {
  /** Milliseconds until the first word, between two, and for the whole. */
  patience = { first: 8_000, between: 8_000, whole: 30_000 };
  private client: Promise<OpenAI> | undefined;
  /** Set once the model's server has refused the usual wording of a request and taken the barest. */
  private bareOnly = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get isConfigured(): boolean {
    return this.config.llm !== undefined;
  }

  /** The answer, piece by piece; none is empty. Raises the helper's problems, and stops asking as soon as the signal says so. */
  async *answer(prompt: Prompt, signal: AbortSignal): AsyncGenerator<string, Ending, void> {
    const stop = new AbortController();
    const giveUp = () => stop.abort();
    const whole = setTimeout(giveUp, this.patience.whole);
    let pause = setTimeout(giveUp, this.patience.first);
    let begun = false;
    let ending: Ending['finish'] | undefined;
    let usage: OpenAI.CompletionUsage | null | undefined;
    try {
      for await (const chunk of await this.open(prompt, AbortSignal.any([signal, stop.signal]))) {
        const choice = chunk.choices?.[0];
        usage = chunk.usage ?? usage;
        if (choice?.finish_reason) ending = choice.finish_reason === 'stop' ? 'whole' : 'cut';
        const piece = choice?.delta?.content;
        if (typeof piece !== 'string' || piece === '') continue;
        clearTimeout(pause);
        begun = true;
        yield piece;
        pause = setTimeout(giveUp, this.patience.between);
      }
      // The SDK ends an aborted answer as if it were over.
      if (stop.signal.aborted) throw new Problem(problems['too-slow']);
      if (!begun) throw new Problem(problems.unreadable);
      if (!ending) throw new Problem(problems['broke-off']);
      return { finish: ending, tokensIn: usage?.prompt_tokens ?? null, tokensOut: usage?.completion_tokens ?? null };
    } catch (error) {
      const trouble = stop.signal.aborted ? new Problem(problems['too-slow']) : await troubleOf(error);
      throw begun ? new Problem(problems['broke-off']) : trouble;
    } finally {
      clearTimeout(whole);
      clearTimeout(pause);
      giveUp();
    }
  }

  /** Some servers refuse bounds that others ask for; they are asked once more with nothing but what all of them know. */
  private async open(prompt: Prompt, signal: AbortSignal): Promise<Chunks> {
    const usual = { max_tokens: mostTokens, stream_options: { include_usage: true } };
    const bare = { max_completion_tokens: mostTokens };
    if (this.bareOnly) return this.ask(prompt, bare, signal);
    try {
      return await this.ask(prompt, usual, signal);
    } catch (error) {
      if (![400, 422].includes(Number((error as { status?: unknown }).status))) throw error;
      const chunks = await this.ask(prompt, bare, signal);
      this.bareOnly = true;
      return chunks;
    }
  }

  private async ask({ instruction, message }: Prompt, bounds: object, signal: AbortSignal): Promise<Chunks> {
    const client = await (this.client ??= this.connect());
    const messages = [
      { role: 'system' as const, content: instruction },
      { role: 'user' as const, content: message },
    ];
    return client.chat.completions.create(
      { model: this.config.llm?.model ?? '', messages, stream: true, ...bounds },
      { signal },
    );
  }

  /** Only what the operator set counts: the SDK's own environment variables and its log, which would hold texts, are closed. */
  private async connect(): Promise<OpenAI> {
    const { OpenAI } = await import('openai');
    return new OpenAI({
      baseURL: this.config.llm?.baseUrl,
      apiKey: this.config.llmApiKey ?? 'none',
      adminAPIKey: null,
      organization: null,
      project: null,
      webhookSecret: null,
      logLevel: 'off',
      maxRetries: 0,
      timeout: this.patience.whole,
      // Another address would get the key and the text of this one.
      fetchOptions: { redirect: 'error' },
      fetch: fetchAtMost(mostBytes),
    });
  }
}
