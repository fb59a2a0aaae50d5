import type { SyncAnswer, SyncRequest } from '@contracts/learning';
import { ProblemError, type JsonAnswer } from '@web/platform/http';

/** Puts a sync to the server; the same packed, when it is. */
export type AskToSync = (packed?: ArrayBuffer) => Promise<JsonAnswer<SyncAnswer>>;

export type AskPacked = (ask: AskToSync, request: SyncRequest) => Promise<JsonAnswer<SyncAnswer>>;

/** Puts a sync packed with gzip; as it is where the browser cannot pack. */
export const askPacked: AskPacked = async (ask, request) => {
  const { body } = new Response(JSON.stringify(request));
  if (!body || !('CompressionStream' in globalThis)) return ask();
  const packed = await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return ask(packed).catch((error: unknown) => {
    // An older server, or something before it, may not unpack: no act is to be put aside for that.
    if (error instanceof ProblemError && [400, 415].includes(error.status)) return ask();
    throw error;
  });
};
