import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam } from '@api/platform/http';
import { OpenFile } from './open-file';

@Controller('api/files')
export class FilesController {
  constructor(private readonly openFile: OpenFile) {}

  @Get(':id')
  @Requires('file:read')
  @Describes({ summary: 'A picture, for its owner and for the mentor it was sent to', mime: 'image/*' })
  async open(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { mime, sha256, bytes } = await this.openFile.execute(actor, id);
    // Even a picture that a browser took for a page could do nothing.
    void reply.headers({
      'content-type': mime,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=300',
      etag: `"${sha256}"`,
    });
    return bytes;
  }
}
