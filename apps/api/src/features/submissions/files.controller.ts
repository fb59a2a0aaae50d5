import { Controller, Get, Headers, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FileQuery, submissionProblems } from '@contracts/submissions';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { answerRange, Describes, IdParam, ShapedQuery } from '@api/platform/http';
import { OpenFile } from './open-file';

/** A browser keeps our answer for less time than the address in it is good for. */
const linkIsFresh = 'private, max-age=240';

@Controller('api/files')
export class FilesController {
  constructor(private readonly openFile: OpenFile) {}

  @Get(':id')
  @Requires('file:read')
  @Describes({
    summary:
      'A photo or a voice note, for its owner and for the mentor it was sent to; from an object store by a redirect (302) that is good for five minutes, unless its bytes are asked for',
    mime: '*/*',
    problems: [submissionProblems['storage-away']],
  })
  async open(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedQuery(FileQuery) { as }: FileQuery,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const file = await this.openFile.execute(actor, id, as);
    if ('link' in file) {
      void reply.status(HttpStatus.FOUND).headers({ location: file.link, 'cache-control': linkIsFresh });
      return undefined;
    }
    // Even a file that a browser took for a page could do nothing.
    void reply.headers({
      'content-type': file.mime,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=300',
      etag: `"${file.sha256}"`,
    });
    return answerRange(reply, range, file.bytes);
  }
}
