import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { Public } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { answerRange, Describes, WordParam } from '@api/platform/http';
import { Problem } from '@api/platform/problems';

/** Recorded readings by their hash: the same bytes for everybody and for ever, so any cache on the way may keep them. */
@Controller('media')
export class MediaController {
  constructor(private readonly database: Database) {}

  @Get(':hash')
  @Public()
  @Describes({ summary: 'A recorded reading by the SHA-256 of its bytes, which never change.', mime: 'audio/*' })
  async read(
    @WordParam('hash') hash: string,
    @Headers('range') range: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const [media] = await this.database.call<{ mime: string; bytes: Buffer }>(
      'read_media',
      'select mime, bytes from media where hash = $1',
      [hash],
    );
    if (!media) throw new Problem(commonProblems['not-found']);
    const tag = `"${hash}"`;
    void reply.headers({
      'content-type': media.mime,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
      etag: tag,
    });
    if (known !== tag) return answerRange(reply, range, media.bytes);
    void reply.status(304);
    return undefined;
  }
}
