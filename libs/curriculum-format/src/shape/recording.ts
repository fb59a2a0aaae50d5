import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readRecording } from '@rules';

/** A recorded reading lies beside its lesson. Its bytes are kept apart, by their hash; among the files stands what they are. */
export const isRecordingFile = (path: string): boolean => /\.(opus|webm)$/.test(path);

/** `mime` is `none` for bytes that are not one track of Opus and nothing else. */
export const recordingSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'hash'),
  bytes: z.int().min(0),
  mime: z.enum(['audio/ogg', 'audio/webm', 'none']),
  milliseconds: z.int().min(0),
});
export type RecordingData = z.output<typeof recordingSchema>;

/** What a recording may weigh: eight minutes at 24 kbit/s; and all of a module's together. */
export const recordingBytesMax = 1_500_000;
export const moduleRecordingsBytesMax = 6_000_000;

/** What stands for a recording among the text files of a curriculum. */
export function describeRecording(bytes: Uint8Array): string {
  const found = readRecording(bytes);
  return [
    `hash: ${createHash('sha256').update(bytes).digest('hex')}`,
    `bytes: ${bytes.length}`,
    `mime: ${found?.mime ?? 'none'}`,
    `milliseconds: ${found?.milliseconds ?? 0}`,
    '',
  ].join('\n');
}

/** The hash in what stands for a recording; null in any other text. */
export const hashInDescription = (text: string): string | null => /^hash: ([0-9a-f]{64})$/m.exec(text)?.[1] ?? null;
