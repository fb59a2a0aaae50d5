import type { ProblemDocument } from '@contracts/kernel';
import { NetworkTrouble, ProblemError } from './problem-error';
import { tellSessionEnd } from './session-end';

export type RequestOptions = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** The same request, when it is on its way already. */
  readonly begun?: Promise<Response> | undefined;
  /** An edge connection needs 840 ms for a round trip; after this long nothing more is coming. */
  readonly timeout?: number;
};

/** `data` is null when there is no body: nothing to say (204), or nothing new (304). */
export type JsonAnswer<T> = { readonly status: number; readonly data: T | null; readonly etag: string | null };

/**
 * Asks the API and reads its answer. A refusal is thrown as a ProblemError, everything between here and the server as
 * NetworkTrouble; nothing else comes out.
 */
export async function fetchJson<T>(url: string, options: RequestOptions = {}): Promise<JsonAnswer<T>> {
  const { method = 'GET', body, headers, signal, begun, timeout = 30_000 } = options;
  const patience = new AbortController();
  const stop = () => patience.abort();
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  try {
    const response = await (begun ??
      fetch(url, {
        method,
        credentials: 'same-origin',
        signal: patience.signal,
        headers: {
          accept: 'application/json, application/problem+json',
          'accept-language': language(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }));
    const text = response.status === 304 ? '' : await response.text();
    if (response.ok || response.status === 304) {
      return {
        status: response.status,
        data: text === '' ? null : (JSON.parse(text) as T),
        etag: response.headers.get('etag'),
      };
    }
    if (response.status === 401) tellSessionEnd();
    throw new ProblemError(problemIn(text, response));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (signal?.aborted) throw error;
    // A body that is not JSON comes from something in between: a provider's page, a captive portal.
    throw new NetworkTrouble(String(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** For requests whose answer always has a body. */
export async function send<T>(url: string, options: RequestOptions = {}): Promise<T> {
  const { data } = await fetchJson<T>(url, options);
  return data as T;
}

function problemIn(text: string, { status, headers }: Response): ProblemDocument {
  const named = headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Partial<ProblemDocument>) : {};
  return { ...named, type: named.type ?? 'about:blank', title: named.title ?? String(status), status };
}

/** The page's language; a service worker has no page. */
export const language = (): string => (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'id';
