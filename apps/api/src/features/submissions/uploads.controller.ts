import { Controller, Delete, Head, HttpCode, Options, Patch, Post, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { submissionProblems } from '@contracts/submissions';
import { CurrentActor, Requires, type Actor } from '@api/platform/auth';
import { Describes } from '@api/platform/http';
import { pieceType, toUploadRequest } from '@api/platform/storage';
import { TakeUpload } from './take-upload';

const fileProblems = [
  submissionProblems['not-a-picture'],
  submissionProblems['not-a-voice-note'],
  submissionProblems['voice-note-too-long'],
  submissionProblems['picture-too-large'],
  submissionProblems['picture-damaged'],
  submissionProblems['picture-carries-location'],
  submissionProblems['piece-damaged'],
  submissionProblems['upload-moved-on'],
  submissionProblems['upload-protocol'],
  submissionProblems['storage-away'],
];

/** Uploads by tus 1.0: begin, ask how far it came, go on from there, give back what is not needed. */
@Controller('api/uploads')
export class UploadsController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly takeUpload: TakeUpload,
  ) {}

  /** Pieces are read as they arrive, by the protocol itself. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(pieceType, (_request, _payload, done) => done(null));
  }

  @Options()
  @HttpCode(204)
  @Requires('learning:take')
  @Describes({ summary: 'Which parts of the upload protocol are spoken here' })
  describe(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take(actor, request, reply);
  }

  @Post()
  @Requires('learning:take')
  @Describes({
    summary: 'Begin an upload, or find the one that was begun',
    problems: [
      ...fileProblems,
      submissionProblems['file-not-yours'],
      submissionProblems['file-id-reused'],
      submissionProblems['too-many-uploads'],
      submissionProblems['photo-space-full'],
    ],
  })
  begin(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take(actor, request, reply);
  }

  @Head(':id')
  @Requires('learning:take')
  @Describes({ summary: 'How far an upload came' })
  locate(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take(actor, request, reply);
  }

  @Patch(':id')
  @HttpCode(204)
  @Requires('learning:take')
  @Describes({
    summary: 'The next piece of an upload; whole or not at all when its checksum comes with it',
    problems: fileProblems,
  })
  continue(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take(actor, request, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('learning:take')
  @Describes({
    summary: 'Give back a file, whole or not, that no work was sent with',
    problems: [submissionProblems['file-sent'], submissionProblems['upload-protocol']],
  })
  giveBack(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take(actor, request, reply);
  }

  private async take(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const upload = toUploadRequest(request);
    try {
      const answer = await this.takeUpload.execute(actor, upload.request);
      await reply.status(answer.status).headers(Object.fromEntries(answer.headers)).send();
    } finally {
      upload.drain();
    }
  }
}
