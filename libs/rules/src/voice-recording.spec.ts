import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anOgg, aWebm, element, silence, silenceOf } from './a-recording.given';
import { withLength } from './opus-in-webm';
import { samplesOfPacket } from './opus-packet';
import { readRecording } from './voice-recording';

const real = (name: string) => new Uint8Array(readFileSync(join(__dirname, 'recordings', name)));
const bytesOf = (words: string) => new Uint8Array(Buffer.from(words));
const packet = (...bytes: number[]) => Uint8Array.from(bytes);

/** One more list with one more track of speech. */
const aTrackList = () =>
  element(
    0x1654ae6b,
    element(0xae, Uint8Array.from([...element(0x83, packet(2)), ...element(0x86, bytesOf('A_OPUS'))])),
  );

describe('A recording of speech', () => {
  it.each([
    ['a phone with Chromium', 'chromium.webm', 'audio/webm', 900, 1100],
    ['the tools of Opus', 'opusenc.opus', 'audio/ogg', 990, 1020],
  ])('is known as what it is when it comes from %s', (_, name, mime, least, most) => {
    const found = readRecording(real(name));
    expect(found?.mime).toBe(mime);
    expect(found?.milliseconds).toBeGreaterThanOrEqual(least);
    expect(found?.milliseconds).toBeLessThanOrEqual(most);
  });

  it.each([
    ['as WebM', aWebm({ packets: silenceOf(600) }), 'audio/webm'],
    ['as WebM whose length no one knew', aWebm({ packets: silenceOf(600), live: true }), 'audio/webm'],
    ['as WebM in groups of blocks', aWebm({ packets: silenceOf(600), grouped: true }), 'audio/webm'],
    ['as Ogg', anOgg({ packets: silenceOf(600) }), 'audio/ogg'],
  ])('is as long as it sounds %s', (_, bytes, mime) => {
    expect(readRecording(bytes)).toEqual({ mime, milliseconds: 600 });
  });

  it('begins where its first sample is meant to be heard', () => {
    expect(readRecording(anOgg({ packets: silenceOf(600), skip: 4800 }))?.milliseconds).toBe(500);
    expect(readRecording(anOgg({ packets: silenceOf(60), skip: 48_000 }))?.milliseconds).toBe(0);
  });

  it('is no shorter than its times say, and no shorter than its packets sound', () => {
    expect(readRecording(aWebm({ packets: silenceOf(120), times: [0, 9_000] }))?.milliseconds).toBe(9_060);
    expect(readRecording(aWebm({ packets: silenceOf(6_000), times: [] }))?.milliseconds).toBe(6_000);
  });

  it('counts a time before its cluster as before', () => {
    expect(readRecording(aWebm({ packets: silenceOf(60), times: [0xffff] }))?.milliseconds).toBe(60);
  });

  it('may come with an index and padding', () => {
    expect(readRecording(aWebm({ beside: element(0xec, new Uint8Array(40)) }))?.milliseconds).toBe(180);
    expect(readRecording(aWebm({ beside: element(0x1c53bb6b, new Uint8Array(9)) }))?.milliseconds).toBe(180);
  });

  it('puts a packet of Ogg together that is longer than its pieces', () => {
    const long = new Uint8Array(700);
    long.set(silence);
    expect(readRecording(anOgg({ packets: [long, silence] }))?.milliseconds).toBe(120);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a web page', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a film', aWebm({ trackType: 1, codec: 'V_VP8' })],
    ['a track that calls itself sound and holds pictures', aWebm({ codec: 'V_VP8' })],
    ['a track of pictures that calls itself Opus', aWebm({ trackType: 1 })],
    ['a second track', aWebm({ tracks: 2 })],
    ['no track', aWebm({ tracks: 0 })],
    ['another Matroska than WebM', aWebm({ docType: 'matroska' })],
    ['a recording without a word', aWebm({ packets: [] })],
    ['an attachment beside it', aWebm({ beside: element(0x1941a469, bytesOf('photo')) })],
    ['words about it', aWebm({ beside: element(0x1254c367, bytesOf('Rumah Bu Sari')) })],
    ['a title', aWebm({ info: element(0x7ba9, bytesOf('Rumah Bu Sari')) })],
    ['the day it was made', aWebm({ info: element(0x4461, new Uint8Array(8)) })],
    ['a web page behind it', aWebm({ after: bytesOf('<script>alert(1)</script>') })],
    ['a web page behind one without a length', aWebm({ live: true, after: bytesOf('<script>alert(1)</script>') })],
    ['padding behind it, where anything might stand', aWebm({ after: element(0xec, bytesOf('Rumah Bu Sari')) })],
    [
      'of ages that nobody can count',
      aWebm({ info: element(0x2ad7b1, new Uint8Array(8).fill(255)), times: [0, 0x7fff], scale: false }),
    ],
    ['a second list of tracks', aWebm({ beside: aTrackList() })],
    ['speech with a block of something else', aWebm({ packets: [silence, packet(0xff, 0x3f), silence] })],
    ['blocks of several packets', aWebm({ flags: 0x82 })],
    ['blocks that are no speech', aWebm({ packets: [packet(0xff, 0x3f)] })],
    ['an empty block', aWebm({ packets: [packet()] })],
    ['an Ogg of something else', anOgg({ head: 'FLACHead' })],
    ['an Ogg without a word', anOgg({ packets: [] })],
    ['an Ogg of two streams', anOgg({ streams: [7, 8] })],
    ['an Ogg with a title', anOgg({ comments: ['ENCODER=Spec', 'TITLE=Rumah Bu Sari'] })],
    ['an Ogg with a place', anOgg({ comments: ['LOCATION=3.5952,98.6722'] })],
    ['an Ogg whose packets are no speech', anOgg({ packets: [packet(0xff, 0x3f)] })],
    ['an Ogg with a web page behind it', anOgg({ after: bytesOf('<script>alert(1)</script>') })],
  ])('is not %s', (_, bytes) => {
    expect(readRecording(bytes)).toBeNull();
  });

  it.each([
    ['chromium.webm', 'cut off'],
    ['opusenc.opus', 'cut off'],
  ])('is not %s when it is %s anywhere', (name) => {
    const whole = real(name);
    const known = readRecording(whole)?.milliseconds ?? 0;
    for (let length = 0; length < whole.length; length += 7)
      // An Ogg may end with any page; it is then shorter, never longer.
      expect(readRecording(whole.subarray(0, length))?.milliseconds ?? 0).toBeLessThan(known);
  });

  it('is told from any other bytes without ever failing on them', () => {
    const files = [aWebm(), aWebm({ live: true }), anOgg()];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        (file, changes) => {
          const bytes = file.slice();
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const found = readRecording(bytes);
          expect(found === null || Number.isSafeInteger(found.milliseconds)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('A packet of Opus', () => {
  it.each([
    ['10 ms of speech', packet(0x00), 480],
    ['60 ms of speech', packet(0x18), 2880],
    ['20 ms of both', packet(0x68), 960],
    ['2.5 ms of sound', packet(0x80), 120],
    ['two frames of 20 ms', packet(0x99), 1920],
    ['two frames of unlike length', packet(0x9a), 1920],
    ['three frames of 20 ms', silence, 2880],
    ['six frames, the most there are', packet(0xfb, 0x06), 5760],
  ])('says %s', (_, bytes, samples) => {
    expect(samplesOfPacket(bytes, 0, bytes.length)).toBe(samples);
  });

  it.each([
    ['no byte', packet()],
    ['no frame', packet(0xfb, 0x00)],
    ['more than 120 ms', packet(0xfb, 0x07)],
    ['a count that is missing', packet(0xfb)],
  ])('is not %s', (_, bytes) => {
    expect(samplesOfPacket(bytes, 0, bytes.length)).toBeNull();
  });
});

describe('The length of a recording', () => {
  const saysLength = (bytes: Uint8Array) => Buffer.from(bytes).includes(Buffer.from([0x44, 0x89, 0x88]));

  it('is said in one that was made without', () => {
    const bytes = aWebm({ packets: silenceOf(2_400), live: true });
    const said = withLength(bytes, 2_400);
    const at = Buffer.from(said).indexOf(Buffer.from([0x44, 0x89, 0x88]));
    expect(Buffer.from(said).readDoubleBE(at + 3)).toBe(2_400);
    expect(readRecording(said)).toEqual({ mime: 'audio/webm', milliseconds: 2_400 });
    // Nothing but the length was added; saying it again adds nothing.
    expect(said.length - bytes.length).toBe(8 - 4 + 11);
    expect(withLength(said, 9)).toBe(said);
  });

  it.each([
    ['a recording that says it already', real('chromium.webm')],
    ['a recording of known length', aWebm()],
    ['an Ogg', anOgg()],
    ['something else', bytesOf('<svg/>')],
  ])('leaves %s as it is', (_, bytes) => {
    expect(withLength(bytes, 1_000)).toBe(bytes);
    expect(saysLength(aWebm())).toBe(false);
  });
});
