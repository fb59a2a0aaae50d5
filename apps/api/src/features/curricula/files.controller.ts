import { Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  AddFileRequest,
  curriculumProblems as problems,
  FilesView,
  FileView,
  PreviewFileRequest,
  PreviewView,
  RecordingView,
  RemoveFileRequest,
  SaveFileRequest,
} from '@contracts/curricula';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { commonProblems } from '@contracts/kernel';
import { recordingBytesMax } from '@curriculum-format';
import { Describes, IdParam, localeOf, readBytes, ShapedBody, TakesBytes, WordParam } from '@api/platform/http';
import { AddFile } from './add-file';
import { ListFiles } from './list-files';
import { PreviewFile } from './preview-file';
import { ReadFile } from './read-file';
import { RemoveFile, RestoreFile } from './remove-file';
import { SaveFile } from './save-file';
import { StoreRecording } from './store-recording';

/** The files of a version as forms. A path stands in the address as one word, its slashes escaped. */
@Controller('api/curriculum-versions/:id/files')
export class FilesController {
  constructor(
    private readonly listFiles: ListFiles,
    private readonly readFile: ReadFile,
    private readonly saveFile: SaveFile,
    private readonly previewFile: PreviewFile,
    private readonly addFile: AddFile,
    private readonly removeFile: RemoveFile,
    private readonly restoreFile: RestoreFile,
    private readonly storeRecording: StoreRecording,
  ) {}

  @Get()
  @Requires('curriculum:read')
  @Describes({ summary: 'Everything in a version that has a form, in a learner’s order.', answers: FilesView })
  list(@CurrentActor() actor: Actor, @IdParam('id') id: string, @Req() request: FastifyRequest): Promise<FilesView> {
    return this.listFiles.execute(actor, id, localeOf(request));
  }

  @Post()
  @Requires('curriculum:write')
  @Describes({
    summary: 'Begins a lesson or an activity at the end of its module or lesson.',
    answers: z.object({ path: z.string() }),
    problems: [problems['not-a-draft'], problems['not-a-form']],
  })
  add(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @ShapedBody(AddFileRequest) request: z.output<typeof AddFileRequest>,
  ): Promise<{ path: string }> {
    return this.addFile.execute(actor, id, request);
  }

  @Get(':path')
  @Requires('curriculum:read')
  @Describes({
    summary: 'One file of a version as a form, with its revision and what should be mended in it.',
    answers: FileView,
    problems: [problems['not-a-form']],
  })
  read(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @WordParam('path') path: string,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    return this.readFile.execute(actor, id, path, localeOf(request));
  }

  @Put(':path')
  @Requires('curriculum:write')
  @Describes({
    summary: 'Stores the form of one file of a draft; nothing that need not change is touched.',
    answers: FileView,
    problems: [
      problems['not-a-draft'],
      problems['edited-meanwhile'],
      problems['wrong-shape'],
      problems['file-too-long'],
      problems['not-a-form'],
    ],
  })
  save(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @WordParam('path') path: string,
    @ShapedBody(SaveFileRequest) body: SaveFileRequest,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    return this.saveFile.execute(actor, id, path, body, localeOf(request));
  }

  @Post(':path/preview')
  @HttpCode(200)
  @Requires('curriculum:read')
  @Describes({
    summary: 'A lesson or case story as publishing would render it. Nothing is stored.',
    answers: PreviewView,
    problems: [problems['wrong-shape'], problems['not-a-form']],
  })
  preview(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @WordParam('path') path: string,
    @ShapedBody(PreviewFileRequest) { form }: z.output<typeof PreviewFileRequest>,
  ): Promise<PreviewView> {
    return this.previewFile.execute(actor, id, path, form);
  }

  @Post(':path/recording')
  @TakesBytes()
  @HttpCode(200)
  @Requires('curriculum:write')
  @Describes({
    summary: 'Puts a recorded reading beside a lesson of a draft; the lesson names it when its form is saved.',
    answers: RecordingView,
    problems: [
      problems['not-a-draft'],
      problems['not-a-form'],
      problems['not-a-recording'],
      commonProblems['wrong-media-type'],
      commonProblems['too-large'],
    ],
  })
  async record(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @WordParam('path') path: string,
    @Req() request: FastifyRequest,
  ): Promise<RecordingView> {
    return this.storeRecording.execute(actor, id, path, await readBytes(request, recordingBytesMax));
  }

  @Post(':path/removal')
  @HttpCode(204)
  @Requires('curriculum:write')
  @Describes({
    summary: 'Takes a lesson or an activity out of a draft, and out of the files that name it.',
    problems: [
      problems['not-a-draft'],
      problems['stays-in-place'],
      problems['edited-meanwhile'],
      problems['not-a-form'],
    ],
  })
  remove(
    @CurrentActor() actor: Actor,
    @IdParam('id') id: string,
    @WordParam('path') path: string,
    @ShapedBody(RemoveFileRequest) { revision }: z.output<typeof RemoveFileRequest>,
  ): Promise<void> {
    return this.removeFile.execute(actor, id, path, revision);
  }

  @Post(':path/restoration')
  @HttpCode(204)
  @Requires('curriculum:write')
  @Describes({
    summary: 'Puts back what was taken out of a draft, as it was.',
    problems: [problems['not-a-draft'], problems['not-removed'], problems['file-exists']],
  })
  restore(@CurrentActor() actor: Actor, @IdParam('id') id: string, @WordParam('path') path: string): Promise<void> {
    return this.restoreFile.execute(actor, id, path);
  }
}
