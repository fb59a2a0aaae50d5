import type { SyncAnswer, SyncRequest } from '@contracts/learning';
import { language, ProblemError, type JsonAnswer } from '@web/platform/http';

/** Puts a sync to the server, and reads the answer; only reads it when the same was put already. */
export type AskToSync = (begun?: Promise<Response>) => Promise<JsonAnswer<SyncAnswer>>;
export type AskPacked = (ask: AskToSync, request: SyncRequest) => Promise<JsonAnswer<SyncAnswer>>;

/** As long as for one that is not packed. */
const patience = 60_000;

/** Puts a sync packed with gzip; as it is where the browser cannot pack. */
export const askPacked: AskPacked = async (ask, request) => {
  const { body } = new Response(JSON.stringify(request));
  if (!body || !('CompressionStream' in globalThis)) return ask();
  const packed = await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  const patient = new AbortController();
  const timer = setTimeout(() => patient.abort(), patience);
  try {
    return await ask(put(packed, patient.signal));
  } catch (error) {
    // An older server, or something before it, may not unpack: no act is to be put aside for that.
    if (error instanceof ProblemError && [400, 415].includes(error.status)) return await ask();
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

const put = (body: ArrayBuffer, signal: AbortSignal): Promise<Response> =>
  fetch('/api/sync', {
    method: 'POST',
    credentials: 'same-origin',
    signal,
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': language(),
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body,
  });
