import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { curriculumProblems } from '@contracts/curricula';
import { aWebm, silenceOf } from '@api/testing';
import { packArchive } from './pack-archive';
import { archiveLimits, unpackArchive } from './unpack-archive';

const root = 'curricula/warung';
const manifest = { [`${root}/curriculum.yaml`]: strToU8('title: Warung\n') };
const zip = (files: Zippable = {}): Buffer => Buffer.from(zipSync({ ...manifest, ...files }));
const refusal = (bytes: Buffer): unknown => {
  try {
    return unpackArchive(bytes);
  } catch (error) {
    return error;
  }
};
const refused = (code: keyof typeof curriculumProblems, file?: string): unknown =>
  expect.objectContaining({ spec: curriculumProblems[code], members: file === undefined ? {} : { file } });

describe('An archive of a curriculum', () => {
  it('gives texts as they are, with their marks and line ends, and recordings by their hash', () => {
    const speech = Buffer.from(aWebm({ packets: silenceOf(2000) }));
    const {
      files,
      recordings,
      root: found,
    } = unpackArchive(
      zip({
        curricula: { warung: { 'glossary.yaml': strToU8('\uFEFFa: 1\r\n') } },
        [`${root}/modules/m1/lessons/satu.webm`]: [speech, { level: 0 }],
      }),
    );
    expect(found).toBe(root);
    expect(files.get(`${root}/glossary.yaml`)).toBe('\uFEFFa: 1\r\n');
    expect([...recordings.values()]).toEqual([speech]);
    expect(files.get(`${root}/modules/m1/lessons/satu.webm`)).toContain([...recordings.keys()][0]);
  });

  it('is the same bytes for the same files of the same day', async () => {
    const pack = async () => {
      const pieces: Uint8Array[] = [];
      const files = new Map([[`${root}/curriculum.yaml`, 'title: Warung\n']]);
      for await (const piece of packArchive(files, async () => Buffer.alloc(0), new Date('2026-11-22T12:00:00Z')))
        pieces.push(piece);
      return Buffer.concat(pieces);
    };
    expect(await pack()).toEqual(await pack());
    expect(unpackArchive(await pack()).files.get(`${root}/curriculum.yaml`)).toBe('title: Warung\n');
  });

  it.each([
    '../rahasia.yaml',
    '/etc/passwd.yaml',
    `${root}/../lain/curriculum.yaml`,
    `${root}/./a.yaml`,
    `${root}\\a.yaml`,
    `${root}/.git/config.yaml`,
    `${root}/modules//a.yaml`,
    `${root}/jalan.sh`,
    `${root}/gambar.svg`,
    `${root}/a.yaml\u0000.md`,
    'curricula/lain/a.yaml',
    'curricula/lain/curriculum.yaml',
    '__MACOSX/curricula/warung/curriculum.yaml',
    'README.md',
  ])('with “%s” in it is refused, and the file is named', (path) => {
    expect(refusal(zip({ [path]: strToU8('x') }))).toEqual(refused('archive-foreign-file', path));
  });

  it('may name its folders', () => {
    const folders = { 'curricula/': new Uint8Array(), [`${root}/`]: new Uint8Array() };
    expect([...unpackArchive(zip(folders)).files.keys()]).toEqual([`${root}/curriculum.yaml`]);
  });

  it('of too many files is refused before any is unpacked', () => {
    const many = Object.fromEntries(
      Array.from({ length: archiveLimits.files }, (_, index) => [`${root}/a${index}.yaml`, new Uint8Array()]),
    );
    expect(refusal(zip(many))).toEqual(refused('archive-too-many-files'));
  });

  it.each([
    ['a text', `${root}/a.yaml`, 262_144],
    ['a recording', `${root}/a.webm`, 1_500_000],
  ])('with %s that is longer than it may be is refused', (_, path, most) => {
    expect(refusal(zip({ [path]: new Uint8Array(most + 1).fill(32) }))).toEqual(refused('archive-file-too-long', path));
    expect(refusal(zip({ [path]: new Uint8Array(most).fill(32) }))).toMatchObject({ root });
    expect(refusal(zip({ [path]: [new Uint8Array(most + 1).fill(32), { level: 0 }] }))).toEqual(
      refused('archive-file-too-long', path),
    );
  });

  it('that says it is small and is not is believed by its bytes, not by its word', () => {
    const bomb = zip({ [`${root}/a.yaml`]: new Uint8Array(5_000_000).fill(32) });
    const entry = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, entry + 24);
    expect(bomb.length).toBeLessThan(60_000);
    expect(refusal(bomb)).toEqual(refused('archive-file-too-long', `${root}/a.yaml`));
  });

  it('that holds more than 40 MB in all is refused', () => {
    const silence: Zippable[string] = [new Uint8Array(1_500_000), { level: 0 }];
    const heavy = Object.fromEntries(Array.from({ length: 27 }, (_, index) => [`${root}/a${index}.webm`, silence]));
    expect(refusal(zip(heavy))).toEqual(refused('archive-too-large', `${root}/a26.webm`));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><p>Masuk dulu</p>'.repeat(3))],
    ['half of one', zip().subarray(0, 60)],
    ['deflated bytes alone', deflateRawSync(Buffer.from('title: Warung\n'.repeat(20)))],
    ['an empty one', Buffer.from(zipSync({}))],
  ])('is not %s', (_, bytes) => {
    expect(refusal(bytes)).toEqual(refused('archive-unreadable'));
  });

  it('without a manifest is refused', () => {
    expect(refusal(Buffer.from(zipSync({ [`${root}/cards.yaml`]: strToU8('cards: []\n') })))).toEqual(
      refused('archive-unreadable'),
    );
  });

  it.each([
    ['is not UTF-8', Buffer.from([0x74, 0xff, 0xfe])],
    ['holds a zero', Buffer.from('a\u0000b')],
  ])('with a text that %s is refused', (_, bytes) => {
    expect(refusal(zip({ [`${root}/a.yaml`]: bytes }))).toEqual(refused('archive-unreadable', `${root}/a.yaml`));
  });

  it.each([
    ['was damaged on the way', (bytes: Buffer, at: number) => bytes.writeUInt32LE(1, at + 16)],
    ['is locked by a password', (bytes: Buffer, at: number) => bytes.writeUInt16LE(1, at + 8)],
    ['is packed in a way of its own', (bytes: Buffer, at: number) => bytes.writeUInt16LE(12, at + 10)],
    ['lies elsewhere', (bytes: Buffer, at: number) => bytes.writeUInt32LE(0xfffff0, at + 42)],
    ['ends beyond the archive', (bytes: Buffer, at: number) => bytes.writeUInt32LE(0xfffff0, at + 20)],
  ])('with a file that %s is refused, and the file is named', (_, damage) => {
    const bytes = zip();
    damage(bytes, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])));
    expect(refusal(bytes)).toEqual(refused('archive-unreadable', `${root}/curriculum.yaml`));
  });

  it('with one file twice is refused', () => {
    const bytes = zip({ [`${root}/curriculum.yamx`]: strToU8('x') });
    for (let at = bytes.indexOf('yamx'); at >= 0; at = bytes.indexOf('yamx')) bytes.write('yaml', at);
    expect(refusal(bytes)).toEqual(refused('archive-unreadable', `${root}/curriculum.yaml`));
  });
});
