import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';

const br = promisify(brotliCompress);
const gz = promisify(gzip);

// Below this an answer fits into one packet anyway.
const worthwhile = 1024;
const compressible = /^(application\/([\w.-]+\+)?json|text\/|image\/svg)/;

/** Compresses texts on the way out: little effort, because each is sent once. What is kept is compressed beforehand. */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (!isWorthwhile(reply, payload)) return payload;
    void reply.header('vary', 'accept-encoding');
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    if (!encoding) return payload;
    const bytes = Buffer.from(payload as string | Buffer);
    const packed =
      encoding === 'br'
        ? await br(bytes, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
          })
        : await gz(bytes, { level: 5 });
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    return packed;
  });
}

function isWorthwhile(reply: FastifyReply, payload: unknown): boolean {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return false;
  if (payload.length < worthwhile || reply.hasHeader('content-encoding')) return false;
  return compressible.test(String(reply.getHeader('content-type') ?? ''));
}

/** The better of what the client takes; `q=0` means: not that one. */
export function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const taken = new Map(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*q=/))
      .map(([name = '', weight]) => [name, weight === undefined ? 1 : Number(weight)] as const),
  );
  if ((taken.get('br') ?? 0) > 0) return 'br';
  return (taken.get('gzip') ?? 0) > 0 ? 'gzip' : undefined;
}
