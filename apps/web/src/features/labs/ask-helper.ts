import type { HelpEvent, HelpQuestion } from '@contracts/labs';
import type { ProblemDocument } from '@contracts/kernel';
import { fetchJson, language, NetworkTrouble, ProblemError } from '@web/platform/http';

type Ear = {
  /** Called with everything that has come so far, each time more does. */
  readonly onText: (text: string) => void;
  /** Stops asking; what has come stays with whoever heard it. */
  readonly signal: AbortSignal;
  /** After so many milliseconds without a sign nothing more is coming. */
  readonly patience?: number;
};

export type Helped = Extract<HelpEvent, { event: 'end' }>['data'];

/**
 * Asks the AI helper and listens while it writes. A refusal, and a trouble in the midst of the answer, is thrown as a ProblemError; a line
 * that is gone as NetworkTrouble; being stopped as an AbortError.
 */
export async function askHelper(question: HelpQuestion, { onText, signal, patience = 25_000 }: Ear): Promise<Helped> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  let timer = setTimeout(hangUp, patience);
  signal.addEventListener('abort', hangUp);
  if (signal.aborted) hangUp();
  try {
    const response = await fetch('/api/labs/help', {
      method: 'POST',
      credentials: 'same-origin',
      signal: line.signal,
      headers: {
        accept: 'text/event-stream, application/problem+json',
        'accept-language': language(),
        'content-type': 'application/json',
      },
      body: JSON.stringify(question),
    });
    if (!isAnswer(response)) return await refused(response);
    let text = '';
    for await (const heard of events(response.body, line.signal)) {
      clearTimeout(timer);
      timer = setTimeout(hangUp, patience);
      if (heard.event === 'end') return heard.data;
      if (heard.event === 'trouble') throw new ProblemError(heard.data as ProblemDocument);
      if (heard.event === 'text') onText((text += heard.data));
    }
    throw new NetworkTrouble('The answer was cut off.');
  } catch (error) {
    if (signal.aborted) throw new DOMException('stopped', 'AbortError');
    if (error instanceof ProblemError || error instanceof NetworkTrouble) throw error;
    throw new NetworkTrouble(String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}

type Answered = Response & { readonly body: ReadableStream<Uint8Array> };

const isAnswer = (response: Response): response is Answered =>
  response.ok && response.body !== null && (response.headers.get('content-type') ?? '').startsWith('text/event-stream');

/** Read as every other refusal; what is neither an answer nor a refusal comes from something in between. */
async function refused(response: Response): Promise<never> {
  await fetchJson('', { begun: Promise.resolve(response) });
  throw new NetworkTrouble('Something else answered.');
}

/** Server-sent events as the server writes them: a name, one line of JSON, an empty line. */
async function* events(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<HelpEvent> {
  const reader = body.getReader();
  // A line that is hung up has nothing more to read; that it cannot be closed twice is no trouble.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const decoder = new TextDecoder();
  let held = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    held += decoder.decode(part.value, { stream: true });
    const blocks = held.split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (event && data) yield { event, data: JSON.parse(data) as never } as HelpEvent;
    }
  }
}
