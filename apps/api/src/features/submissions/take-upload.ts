import { Injectable } from '@nestjs/common';
import { Server } from '@tus/server';
import { z } from 'zod';
import { submissionProblems, UploadMetadata } from '@contracts/submissions';
import { commonProblems, type ProblemSpec } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { fit } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { checksumAlgorithms, PieceChecksum, UnreadableChecksum, UploadLocks } from '@api/platform/storage';
import { weightOf } from './inspect-upload';
import { KeepUpload } from './keep-upload';
import { uploadId, UploadStore } from './upload-store';

export const uploadsPath = '/api/uploads';

/** What an upload may weigh whatever it is for; how much for what is looked at when it is begun. */
const heaviest = Math.max(...Object.values(weightOf).map(({ most }) => most));

/** How long a request may finish with what it has when the phone comes back on another connection. */
const finishWithin = 500;

/** Speaks tus, the protocol of uploads that go on after a break, for one person at a time. */
@Injectable()
export class TakeUpload {
  private readonly locks = new UploadLocks();

  constructor(private readonly uploads: KeepUpload) {}

  async execute(actor: Actor, request: Request): Promise<Response> {
    const store = new UploadStore(this.uploads, actor, checksumOf(request));
    const own = uploadId(actor.agencyId, '');
    let failure: unknown;
    const server = new Server({
      path: uploadsPath,
      datastore: store,
      locker: this.locks,
      lockDrainTimeout: finishWithin,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: (_, metadata) => uploadId(actor.agencyId, fit(UploadMetadata, metadata ?? {}).fileId),
      getFileIdFromRequest: ({ url }) => nameIn(url, own),
      onResponseError: (_, error) => {
        failure = error;
        return undefined;
      },
    });
    const response = await server.handleWeb(request);
    if (failure !== undefined) throw refusalOf(failure);
    if (response.status >= 400) throw refusalOf({ status_code: response.status });
    if (request.method === 'POST')
      response.headers.set('upload-offset', response.headers.get('upload-offset') ?? String(store.begunAt));
    if (request.method === 'OPTIONS') {
      response.headers.set('tus-checksum-algorithm', checksumAlgorithms.join(','));
      response.headers.set('tus-max-size', String(heaviest));
    }
    return response;
  }
}

function checksumOf({ headers }: Request): PieceChecksum | null {
  try {
    return PieceChecksum.of(headers);
  } catch (error) {
    if (error instanceof UnreadableChecksum) throw new Problem(commonProblems.unreadable);
    throw error;
  }
}

/** The upload that an address names, if it is one of the agency's. */
function nameIn(url: string, own: string): string | undefined {
  const name = new URL(url).pathname.slice(uploadsPath.length + 1).toLowerCase();
  return name.startsWith(own) && z.uuid().safeParse(name.slice(own.length)).success ? name : undefined;
}

const byStatus: Readonly<Record<number, ProblemSpec>> = {
  404: commonProblems['not-found'],
  409: submissionProblems['upload-moved-on'],
  412: submissionProblems['upload-protocol'],
  413: submissionProblems['picture-too-large'],
  501: submissionProblems['upload-protocol'],
};

/** The library refuses with a status; what is not its refusal is a problem of ours, or our fault. */
function refusalOf(failure: unknown): unknown {
  if (failure instanceof Problem || typeof failure !== 'object' || failure === null || !('status_code' in failure))
    return failure;
  const status = Number(failure.status_code);
  const spec = byStatus[status] ?? (status < 500 ? commonProblems.unreadable : undefined);
  return spec ? new Problem(spec) : failure;
}
