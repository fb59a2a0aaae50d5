import { millisecondsOfOgg } from './opus-in-ogg';
import { millisecondsOfWebm } from './opus-in-webm';

/** Speech in Opus, in a WebM or an Ogg file, and how long it is to the millisecond. */
export type VoiceRecording = { readonly mime: 'audio/webm' | 'audio/ogg'; readonly milliseconds: number };

/**
 * Looks at bytes, not at what somebody calls them: which recording of speech they are, or null.
 *
 * One track of Opus and nothing beside it: no picture, no second track, no words about who made it where, no byte after it.
 */
export function readRecording(bytes: Uint8Array): VoiceRecording | null {
  const inWebm = millisecondsOfWebm(bytes);
  if (inWebm !== null) return { mime: 'audio/webm', milliseconds: inWebm };
  const inOgg = millisecondsOfOgg(bytes);
  return inOgg === null ? null : { mime: 'audio/ogg', milliseconds: inOgg };
}
