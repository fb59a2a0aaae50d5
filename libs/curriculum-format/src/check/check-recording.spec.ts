import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkModule } from './check-module';
import { packModule } from '../pack/pack-module';
import { reviewableDiff } from '../review/review-diff';
import { describeRecording, hashInDescription } from '../shape/recording';
import { aFramework, findIn, readFiles } from '../testing/check-files';
import { aCurriculum, path, withWords } from '../testing/curriculum.given';

const spoken = readFileSync(join(__dirname, '../../../rules/src/recordings/opusenc.opus'));
const beside = (lesson: string, name: string) => lesson.replace(/[^/]+$/, name);
const named = (lesson: string, name: string, files = aCurriculum()) =>
  withWords(lesson, 'minutes:', `audio: ${name}\nminutes:`, files);

/** The sample curriculum with a recording beside its first lesson, or with what somebody took for one. */
const withRecording = (text = describeRecording(spoken)) =>
  new Map(named(path.first, 'teks-jelas.opus')).set(beside(path.first, 'teks-jelas.opus'), text);
const rulesIn = (files: ReadonlyMap<string, string>) =>
  findIn(files).map(({ rule, file, severity }) => ({ rule, file, severity }));
const heavy = (bytes: number, hash = 'a'.repeat(64)) =>
  `hash: ${hash}\nbytes: ${bytes}\nmime: audio/ogg\nmilliseconds: 300000\n`;

describe('A recorded reading', () => {
  it('stands among the texts as what it is', () => {
    const text = describeRecording(spoken);
    expect(text).toMatch(/^hash: [0-9a-f]{64}\nbytes: 2245\nmime: audio\/ogg\nmilliseconds: 10\d\d\n$/);
    expect(hashInDescription(text)).toHaveLength(64);
    expect(hashInDescription('title: hash')).toBeNull();
    expect(describeRecording(Buffer.from('<svg/>'))).toContain('mime: none\nmilliseconds: 0');
  });

  it('is found beside its lesson, and goes into the package by its hash alone', () => {
    expect(rulesIn(withRecording())).toEqual([]);
    const { package: module, json } = packModule(readFiles(withRecording()), aFramework(), 'm3-teks');
    const hash = hashInDescription(describeRecording(spoken));
    expect(module.media).toEqual([{ hash, bytes: 2245, mime: 'audio/ogg' }]);
    expect(module.lessons.map(({ audio }) => audio)).toEqual([{ hash, milliseconds: expect.any(Number) }, undefined]);
    expect(JSON.parse(json)).toEqual(module);
  });

  it('that two lessons share is fetched once', () => {
    const both = new Map(named(path.second, 'lain.opus', withRecording())).set(
      beside(path.second, 'lain.opus'),
      describeRecording(spoken),
    );
    expect(packModule(readFiles(both), aFramework(), 'm3-teks').package.media).toHaveLength(1);
  });

  it('is shown to a reviewer when it changes', () => {
    const changes = reviewableDiff(withRecording(), withRecording(heavy(2_000)));
    expect(changes.map(({ where }) => where)).toEqual(
      expect.arrayContaining([expect.stringContaining('Rekaman teks-jelas.opus')]),
    );
  });

  it.each([
    ['is not there', () => named(path.first, 'teks-jelas.opus'), 'file/missing', beside(path.first, 'teks-jelas.opus')],
    [
      'is no speech',
      () => withRecording(describeRecording(Buffer.from('<script>alert(1)</script>'))),
      'lesson/audio-not-speech',
      path.first,
    ],
    ['is too heavy', () => withRecording(heavy(1_500_001)), 'lesson/audio-too-heavy', path.first],
    ['has a name for something else', () => named(path.first, 'teks-jelas.mp3'), 'shape/invalid-format', path.first],
    [
      'is named by no lesson',
      () => new Map(aCurriculum()).set(beside(path.first, 'lain.opus'), describeRecording(spoken)),
      'file/unknown',
      beside(path.first, 'lain.opus'),
    ],
  ] as const)('that %s is found by name', (_, files, rule, file) => {
    expect(rulesIn(files())).toContainEqual({ rule, file, severity: 'error' });
  });

  it('may weigh just as much as is allowed', () => {
    expect(rulesIn(withRecording(heavy(1_500_000)))).toEqual([]);
  });

  it('of all lessons of a module may not weigh more than six megabytes', () => {
    const curriculum = readFiles(withRecording(heavy(1_500_000)));
    const [course] = curriculum.courses;
    const [module] = course?.modules ?? [];
    const [lesson] = module?.lessons ?? [];
    if (!course || !module || !lesson?.recording) throw new Error('The sample has changed.');
    const { recording } = lesson;
    const ofBytes = (bytes: number, letter: string) => ({
      ...lesson,
      recording: { ...recording, data: { ...recording.data, bytes, hash: letter.repeat(64) } },
    });
    const four = ['a', 'b', 'c', 'd'].map((letter) => ofBytes(1_500_000, letter));
    const rules = (lessons: typeof four) => checkModule(curriculum, { ...module, lessons }).map(({ rule }) => rule);
    expect(rules(four)).not.toContain('module/recordings-too-heavy');
    expect(rules([...four, ofBytes(1, 'e')])).toContain('module/recordings-too-heavy');
  });
});
