/** Why a phone cannot record just now. */
export type MicrophoneTrouble = 'unsupported' | 'not-allowed' | 'none' | 'taken';

export class NoMicrophone extends Error {
  override readonly name = 'NoMicrophone';

  constructor(readonly trouble: MicrophoneTrouble) {
    super(trouble);
  }
}

const speech = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** Enough for a voice; two minutes weigh 0.36 MB. */
const bitsPerSecond = 24_000;
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];

/** A phone's microphone while it records. */
export class Microphone {
  private readonly pieces: Blob[] = [];
  private readonly context: AudioContext;
  private readonly listening: AnalyserNode;
  private readonly heard: Uint8Array<ArrayBuffer>;

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
  ) {
    recorder.ondataavailable = ({ data }) => this.pieces.push(data);
    this.context = new AudioContext();
    this.listening = this.context.createAnalyser();
    this.heard = new Uint8Array(this.listening.fftSize);
    this.context.createMediaStreamSource(stream).connect(this.listening);
    recorder.start();
  }

  /** Asks for the microphone and begins to record. Throws NoMicrophone. */
  static async open(): Promise<Microphone> {
    const mimeType = typeof MediaRecorder === 'undefined' ? undefined : kinds.find(isRecordable);
    // In some WebViews, and where the line is not safe, nobody may even ask.
    if (!mimeType || !(navigator as Partial<Navigator>).mediaDevices) throw new NoMicrophone('unsupported');
    const stream = await navigator.mediaDevices.getUserMedia({ audio: speech }).catch((error: unknown) => {
      throw new NoMicrophone(troubleIn(error));
    });
    return new Microphone(stream, new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond }));
  }

  /** How loud it is around the phone just now, from 0 to 1. */
  level(): number {
    this.listening.getByteTimeDomainData(this.heard);
    return this.heard.reduce((most, value) => Math.max(most, Math.abs(value - 128)), 0) / 128;
  }

  pause(): void {
    if (this.recorder.state === 'recording') this.recorder.pause();
  }

  resume(): void {
    if (this.recorder.state === 'paused') this.recorder.resume();
  }

  /** Tells when the phone takes the microphone away: a call comes in, or its owner unplugs it. */
  onTaken(tell: () => void): void {
    this.stream.getAudioTracks().forEach((track) => track.addEventListener('ended', tell));
  }

  /** Ends the recording, lets the microphone go, and gives what was said. */
  async finish(): Promise<ArrayBuffer> {
    if (this.recorder.state !== 'inactive') {
      const stopped = new Promise((resolve) => this.recorder.addEventListener('stop', resolve));
      this.recorder.stop();
      await stopped;
    }
    this.stream.getTracks().forEach((track) => track.stop());
    await this.context.close();
    return new Blob(this.pieces).arrayBuffer();
  }
}

const isRecordable = (kind: string): boolean => MediaRecorder.isTypeSupported(kind);

function troubleIn(error: unknown): MicrophoneTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'not-allowed';
  return name === 'NotReadableError' || name === 'AbortError' ? 'taken' : 'none';
}
