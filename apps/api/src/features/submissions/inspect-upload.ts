import { submissionProblems, uploadLimits, voiceLimits, type UploadPurpose } from '@contracts/submissions';
import type { ProblemSpec } from '@contracts/kernel';
import { readRecording } from '@rules';
import { inspectPicture, type PictureFault } from '@api/platform/storage';

/** What an upload turned out to be. A photo has a width and a height, a voice note a length in time. */
export type Inspected = {
  readonly mime: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly milliseconds: number | null;
};

/** What something may weigh that is sent for this, and the refusal of what weighs more. */
export const weightOf = {
  submission: { most: uploadLimits.bytes, tooHeavy: submissionProblems['picture-too-large'] },
  voice: { most: voiceLimits.bytes, tooHeavy: submissionProblems['voice-note-too-long'] },
} as const satisfies Record<UploadPurpose, { most: number; tooHeavy: ProblemSpec }>;

const faults: Readonly<Record<PictureFault, ProblemSpec>> = {
  'not-a-picture': submissionProblems['not-a-picture'],
  'too-large': submissionProblems['picture-too-large'],
  'carries-location': submissionProblems['picture-carries-location'],
};

/** Looks at the bytes of a whole upload: what they are, or why they may not be kept for this. */
export async function inspectUpload(purpose: UploadPurpose, bytes: Buffer): Promise<Inspected | ProblemSpec> {
  if (purpose === 'voice') return inspectVoice(bytes);
  const found = await inspectPicture(bytes, uploadLimits);
  return typeof found === 'string' ? faults[found] : { ...found, milliseconds: null };
}

function inspectVoice(bytes: Buffer): Inspected | ProblemSpec {
  const recording = readRecording(bytes);
  if (!recording) return submissionProblems['not-a-voice-note'];
  if (recording.milliseconds > voiceLimits.milliseconds) return submissionProblems['voice-note-too-long'];
  return { ...recording, width: null, height: null };
}
