/** Opus counts in samples of 48 kHz, whatever the microphone did. */
export const samplesPerMillisecond = 48;

const frames = {
  speech: [480, 960, 1920, 2880],
  both: [480, 960],
  sound: [120, 240, 480, 960],
} as const;
/** A packet says at most 120 ms (RFC 6716, section 3.2.5). */
const mostSamples = 120 * samplesPerMillisecond;

/** How many samples a packet of Opus says by its first bytes (RFC 6716, section 3.1); null for what is none. */
export function samplesOfPacket(bytes: Uint8Array, from: number, end: number): number | null {
  if (from >= end) return null;
  const first = bytes[from] ?? 0;
  const samples = samplesOfFrame(first >> 3) * framesIn(first & 3, from + 1 < end ? (bytes[from + 1] ?? 0) & 63 : 0);
  return samples > 0 && samples <= mostSamples ? samples : null;
}

function samplesOfFrame(mode: number): number {
  if (mode < 12) return frames.speech[mode & 3] ?? 0;
  return (mode < 16 ? frames.both[mode & 1] : frames.sound[mode & 3]) ?? 0;
}

function framesIn(code: number, counted: number): number {
  if (code === 0) return 1;
  return code === 3 ? counted : 2;
}
