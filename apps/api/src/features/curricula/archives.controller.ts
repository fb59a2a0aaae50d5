import { Controller, Get, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { curriculumProblems as problems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes, IdParam, readBytes, TakesBytes } from '@api/platform/http';
import { ImportDraft } from './import-draft';
import { ReadArchive } from './read-archive';
import { archiveLimits, unpackArchive } from './unpack-archive';

/** Curricula as ZIP archives of their folder in `content/`: out as they came in. */
@Controller('api')
export class ArchivesController {
  constructor(
    private readonly importDraft: ImportDraft,
    private readonly readArchive: ReadArchive,
  ) {}

  @Get('curriculum-versions/:id/archive')
  @Requires('curriculum:read')
  @Describes({
    summary: 'A version’s files and recordings as a ZIP archive, byte for byte.',
    mime: 'application/zip',
    problems: [problems['recording-missing']],
  })
  async read(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.readArchive.execute(actor, id);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
  }

  @Post('curricula/archive')
  @TakesBytes()
  @Requires('curriculum:write')
  @Describes({
    summary: 'Brings a ZIP archive of a curriculum’s folder in as a draft that follows the published version.',
    answers: z.object({ id: z.uuid() }),
    problems: [
      problems['archive-unreadable'],
      problems['archive-foreign-file'],
      problems['archive-too-many-files'],
      problems['archive-file-too-long'],
      problems['archive-too-large'],
      problems['not-readable'],
      problems['framework-unknown'],
      problems['draft-exists'],
      commonProblems['wrong-media-type'],
      commonProblems['too-large'],
    ],
  })
  async bring(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<{ id: string }> {
    const { root, ...folder } = unpackArchive(await readBytes(request, archiveLimits.bytes));
    return { id: await this.importDraft.execute(actor, folder, root, 'after-published') };
  }
}
