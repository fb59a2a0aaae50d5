import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { commonProblems } from '@contracts/kernel';
import { sealProblems } from '@contracts/seals';
import { SealedPhoto, submissionProblems } from '@contracts/submissions';
import { Public } from '@api/platform/auth';
import { Describes, ShapedBody } from '@api/platform/http';
import { KeepSealedPhoto } from './keep-sealed-photo';

@Controller('api/uploads/sealed')
export class SealedPhotosController {
  constructor(private readonly keepSealedPhoto: KeepSealedPhoto) {}

  @Post()
  @Public()
  @HttpCode(204)
  @Describes({
    summary: 'A photo or a voice note that a shared phone sealed, whoever brings it; safe to repeat.',
    problems: [
      sealProblems['not-readable'],
      commonProblems['not-signed-in'],
      commonProblems['not-allowed'],
      submissionProblems['not-a-picture'],
      submissionProblems['picture-too-large'],
      submissionProblems['not-a-voice-note'],
      submissionProblems['voice-note-too-long'],
      submissionProblems['picture-damaged'],
      submissionProblems['picture-carries-location'],
      submissionProblems['file-not-yours'],
      submissionProblems['file-id-reused'],
      submissionProblems['too-many-uploads'],
      submissionProblems['photo-space-full'],
      submissionProblems['upload-moved-on'],
      submissionProblems['storage-away'],
    ],
  })
  keep(@ShapedBody(SealedPhoto) body: SealedPhoto, @Req() request: FastifyRequest): Promise<void> {
    return this.keepSealedPhoto.execute(body, request.caller);
  }
}
