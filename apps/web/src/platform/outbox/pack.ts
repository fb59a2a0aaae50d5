/** Below this a request fits into one packet anyway. */
const worthwhile = 1000;

/** The request packed with gzip; nothing where the browser cannot, and where it is too short to gain by it. */
export function pack(request: unknown): Promise<ArrayBuffer> | undefined {
  const text = JSON.stringify(request);
  if (text.length > worthwhile && 'CompressionStream' in self)
    return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
