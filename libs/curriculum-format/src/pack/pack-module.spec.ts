import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ModulePackage } from '@contracts/packages';
import { aFramework, readFiles } from '../testing/check-files';
import { aCurriculum, ids, path, withWords } from '../testing/curriculum.given';
import type { SourceFiles } from '../shape/source-files';
import { CurriculumNotSound, packCurriculum, type PackedModule, packModule, seal } from './pack-module';

const pack = (files: SourceFiles = aCurriculum()): PackedModule =>
  packModule(readFiles(files), aFramework(), 'm3-teks');

describe('packModule', () => {
  it('packs a module whole: lessons, activities, rubric and the rules that score it', () => {
    const { package: content } = pack();

    expect(content).toMatchObject({
      format: 1,
      version: '0.1.0',
      lang: 'id',
      curriculumTitle: 'Belajar jualan',
      media: [],
      rules: { levels: 'levels@2', quiz: 'quiz@1', scenario: 'scenario@1' },
    });
    expect(content.module).toMatchObject({
      id: ids.module,
      slug: 'm3-teks',
      number: 'M3',
      case: { title: 'Dapur Bu Tiur', scene: 'dapur' },
    });
    expect(content.lessons.map(({ slug }) => slug)).toEqual(['teks-jelas', 'perintah']);
    expect(content.activities.map(({ kind }) => kind)).toEqual([
      'scenario',
      'quiz',
      'form',
      'quiz',
      'form',
      'practice-task',
    ]);
  });

  it('names everything by id, so that a slug may change', () => {
    const { module, lessons, activities } = pack().package;
    const idOf = new Map(activities.map(({ slug, id }) => [slug, id]));

    expect(module.order).toEqual([
      { lesson: lessons[0]?.id },
      { lesson: lessons[1]?.id },
      { activity: idOf.get('kartu-fakta') },
      { activity: idOf.get('tugas') },
    ]);
    expect(lessons[0]?.parts.map((part) => part.activities)).toEqual([
      [],
      [],
      [idOf.get('pilih-teks')],
      [idOf.get('cek-teks')],
    ]);
    expect(lessons[1]?.recall).toEqual([ids.firstQuestion, ids.secondQuestion]);
    expect(activities.find(({ kind }) => kind === 'practice-task')).toMatchObject({
      reads: [idOf.get('kartu-fakta')],
      rubric: 'teks',
    });
  });

  it('renders the Markdown of activities and leaves their other texts as they are', () => {
    const { activities } = pack().package;

    expect(activities[0]).toMatchObject({
      kind: 'scenario',
      nodes: [
        {
          id: 'awal',
          html: '<p>Hari Rabu. Anda memasang <strong>satu</strong> status.</p>\n<p>Mana yang Anda pilih?</p>',
        },
        {},
        {},
        { id: 'akhir' },
      ],
    });
    expect(activities[1]).toMatchObject({
      questions: [
        {
          quote: 'Bika ambon lembut.',
          options: [
            { id: 'a', right: true },
            { id: 'b', right: false },
          ],
        },
        { stem: 'Mana yang perlu ditulis?' },
      ],
    });
    expect(activities[4]).toMatchObject({
      introHtml: '<p>Isi fakta <strong>satu</strong> produk.</p>',
      private: false,
    });
    expect(activities[5]).toMatchObject({
      briefHtml: '<p>Tulis dua teks untuk produk Anda.</p>',
      steps: [{ introHtml: '<p>Mulai dari status.</p>' }, { photos: { min: 1, max: 3 }, fields: [] }],
    });
  });

  it('marks the lesson that may be skipped', () => {
    const optional = withWords(path.module, '- lesson: perintah', '- lesson: perintah\n    optional: true');

    expect(pack(optional).package.module.order[1]).toEqual({ lesson: expect.any(String), optional: true });
  });

  it('makes every step of a module of one’s choice optional, tasks as well', () => {
    const elective = withWords(path.module, 'order:', 'elective: true\norder:');
    expect(pack(elective).package.module.order.map(({ optional }) => optional)).toEqual([true, true, true, true]);
    expect(pack().package.module.order.some((step) => 'optional' in step)).toBe(false);
  });

  it("never carries the mentor's phrase bank", () => {
    const { package: content, json } = pack();

    expect(content.rubrics).toHaveLength(1);
    expect(content.rubrics[0]).not.toHaveProperty('phrases');
    expect(json).not.toContain('Tinggal satu langkah');
  });

  it('has the SHA-256 of its bytes as its name', () => {
    const { json, hash } = pack();

    expect(hash).toBe(createHash('sha256').update(Buffer.from(json, 'utf8')).digest('hex'));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(json)).toEqual(pack().package);
  });

  it('keeps its name when comments, layout or the order of keys change', () => {
    const commented = withWords(path.quiz, '# Kuis pelajaran 3.1', '# Kuis lain\n');
    const reordered = withWords(path.form, 'kind: form\ntitle: Kartu Fakta', 'title: "Kartu Fakta"\nkind: form');

    expect(pack(commented).hash).toBe(pack().hash);
    expect(pack(reordered).hash).toBe(pack().hash);
  });

  it.each([
    ['a word of a lesson', path.first, 'Bu Tiur memasang', 'Bu Tiur menaruh'],
    ['a word of an explanation', path.quiz, 'Harganya memang', 'Harga memang'],
    ['the version', path.curriculum, '0.1.0', '0.1.1'],
    ['a rubric level', path.rubric, 'Ada harga yang salah.', 'Harga salah.'],
    [
      'the order of options',
      path.quiz,
      "      - id: b\n        text: 'Cara pesan'",
      '      - id: b\n        text: Cara memesan',
    ],
  ])('gets another name when %s changes', (_title, at, words, become) => {
    expect(pack(withWords(at, words, become)).hash).not.toBe(pack().hash);
  });

  it.each([
    ['an error anywhere', withWords(path.quiz, 'right: true, why: Harganya', 'why: Harganya')],
    ['a file that cannot be read', aCurriculum({ [path.rubric]: 'id: [' })],
    ['no curriculum.yaml', aCurriculum({ [path.curriculum]: null })],
    ['no case story', aCurriculum({ [path.case]: null })],
  ])('refuses a curriculum with %s', (_title, files) => {
    expect(() => pack(files)).toThrow(CurriculumNotSound);
  });

  it('refuses a module that does not exist', () => {
    expect(() => packModule(readFiles(aCurriculum()), aFramework(), 'm9-lain')).toThrow('m9-lain');
  });

  it('refuses what only the parser can see: a lesson with an unknown box', () => {
    expect(() => pack(withWords(path.second, ':::hati-hati', ':::awas'))).toThrow(CurriculumNotSound);
  });

  it('packs a curriculum with warnings', () => {
    expect(
      packCurriculum(readFiles(withWords(path.first, 'Pembeli bertanya', 'Customer bertanya')), aFramework()),
    ).toHaveLength(1);
  });
});

/** The same JSON value with the keys of every object in another order. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => ({ key, item: shuffled(item, random), at: random() }));
  return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, item }) => [key, item]));
}

describe('The name of a package', () => {
  it('does not depend on the order in which keys were written', () => {
    const { package: content, hash } = pack();

    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const random = (): number => stream.next().value;
        const other = seal(shuffled(content, random) as ModulePackage);
        expect(other.hash).toBe(hash);
      }),
      { numRuns: 100 },
    );
  });
});
