import type { ProblemDocument } from '@contracts/kernel';
import { DetailedError, Upload } from 'tus-js-client';
import { hexOf, toBase64 } from '@web/platform/bytes';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import type { StoredFile } from '@web/platform/store';

/** Small enough that an edge connection finishes a piece before it breaks. */
const pieceBytes = 64 * 1024;

/** Sends a photo or a voice note in pieces; a broken upload goes on where it stopped. */
export async function uploadPhoto(photo: StoredFile, began: (uploadUrl: string) => Promise<void>): Promise<void> {
  const sha256 = hexOf(await digestOf(photo.bytes));
  return new Promise((resolve, reject) => {
    const upload = new Upload(new Blob([photo.bytes], { type: photo.mime }), {
      endpoint: '/api/uploads',
      uploadUrl: photo.uploadUrl,
      chunkSize: pieceBytes,
      // The outbox decides when to try again, and remembers the address itself.
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: { fileId: photo.id, sha256, purpose: photo.purpose ?? 'submission' },
      // The server keeps nothing of a piece that is another one when it arrives.
      onBeforeRequest: async (request) => {
        if (request.getMethod() !== 'PATCH') return;
        const from = Number(request.getHeader('Upload-Offset'));
        const piece = photo.bytes.slice(from, from + pieceBytes);
        request.setHeader('Upload-Checksum', `sha256 ${toBase64(await digestOf(piece))}`);
      },
      onUploadUrlAvailable: () => void began(upload.url ?? '').catch(reject),
      onSuccess: () => resolve(),
      onError: (error) => reject(refusal(error)),
    });
    upload.start();
  });
}

const digestOf = (bytes: ArrayBuffer): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', bytes);

/** Nothing is wrong with the photo: the next try asks how far it came, and goes on from there. */
const goesOn = ['submissions/piece-damaged', 'submissions/upload-moved-on'];

function refusal(error: Error): Error {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer || answer.getStatus() === 0) return new NetworkTrouble(error.message);
  const problem = new ProblemError({
    type: 'about:blank',
    title: String(answer.getStatus()),
    ...parse(answer.getBody()),
    status: answer.getStatus(),
  });
  return goesOn.includes(problem.code) ? new NetworkTrouble(problem.code) : problem;
}

function parse(body: string): Partial<ProblemDocument> {
  try {
    return JSON.parse(body) as Partial<ProblemDocument>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
