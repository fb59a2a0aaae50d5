import fc from 'fast-check';
import { CurriculumNotSound, packModule } from '../pack/pack-module';
import { aFramework, readFiles } from '../testing/check-files';
import { aCurriculum, path, withWords } from '../testing/curriculum.given';
import { aTranslatedCurriculum, english } from '../testing/translation.given';
import type { SourceFiles } from '../shape/source-files';
import { reviewableDiff } from './review-diff';

const changesIn = (after: SourceFiles, before: SourceFiles = aCurriculum()): unknown[] =>
  reviewableDiff(before, after).map(({ kind, where, before: old, after: young }) => [kind, where, old, young]);

const changed = (at: string, words: string, become: string): unknown[] => changesIn(withWords(at, words, become));

describe('reviewableDiff', () => {
  it('has nothing to show between equal drafts', () => {
    expect(changesIn(aCurriculum())).toEqual([]);
  });

  it.each([
    [
      'an option',
      path.quiz,
      'text: Namanya',
      'text: Nama kue',
      ['changed', 'Kuis 3.1, soal 1, pilihan b', 'Namanya', 'Nama kue'],
    ],
    [
      'an explanation',
      path.quiz,
      'Pembeli mencari harga.',
      'Harga dicari.',
      ['changed', 'Kuis 3.1, soal 2, pilihan a, penjelasan', 'Pembeli mencari harga.', 'Harga dicari.'],
    ],
    [
      'a stem',
      path.secondQuiz,
      'Mana perintah yang jelas?',
      'Mana yang jelas?',
      ['changed', 'Kuis 3.2, soal 1', 'Mana perintah yang jelas?', 'Mana yang jelas?'],
    ],
    [
      'a quote',
      path.quiz,
      'Bika ambon lembut.',
      'Bika ambon.',
      ['changed', 'Kuis 3.1, soal 1, kutipan', 'Bika ambon lembut.', 'Bika ambon.'],
    ],
    [
      'the right answer',
      path.quiz,
      'Namanya, why',
      'Namanya, right: true, why',
      ['added', 'Kuis 3.1, soal 1, pilihan b, jawaban benar', null, 'ya'],
    ],
    [
      'a scene of a story',
      path.scenario,
      'Tiga orang memesan.',
      'Dua orang memesan.',
      ['changed', 'Cerita 3.1, adegan ramai', 'Tiga orang memesan.', 'Dua orang memesan.'],
    ],
    [
      'the worth of a choice',
      path.scenario,
      'quality: poor',
      'quality: fair',
      ['changed', 'Cerita 3.1, adegan awal, pilihan a, mutu pilihan', 'poor', 'fair'],
    ],
    [
      'a hint',
      path.form,
      'label: Harga,',
      'label: Harga satuan,',
      ['changed', 'Formulir “Kartu Fakta”, isian harga, nama isian', 'Harga', 'Harga satuan'],
    ],
    [
      'a step of a task',
      path.task,
      'Mulai dari status.',
      'Mulai dari katalog.',
      ['changed', 'Tugas “Dua teks”, langkah 1, pengantar', 'Mulai dari status.', 'Mulai dari katalog.'],
    ],
    [
      'a rubric level',
      path.rubric,
      'Ada harga yang salah.',
      'Harga salah.',
      ['changed', 'Rubrik “Dua teks”, kriteria 1, tingkat 1', 'Ada harga yang salah.', 'Harga salah.'],
    ],
    [
      'a safety mark',
      path.rubric,
      'safety: true',
      'safety: false',
      ['changed', 'Rubrik “Dua teks”, kriteria 1, keselamatan', 'ya', 'tidak'],
    ],
    [
      'a goal',
      path.module,
      'competency: B1, level: 3',
      'competency: B1, level: 2',
      ['changed', 'Modul M3, tujuan 1', 'competency: B1, level: 3', 'competency: B1, level: 2'],
    ],
    [
      'a paragraph',
      path.first,
      'Ia menulis ulang.',
      'Ia mencoba lagi.',
      ['changed', 'Pelajaran 3.1, bagian 2, paragraf 7', 'Ia menulis ulang.', 'Ia mencoba lagi.'],
    ],
    [
      'a chat',
      path.first,
      '- Toko: Rp38.000, Bu.',
      '- Toko: Rp40.000, Bu.',
      ['changed', 'Pelajaran 3.1, bagian 1, paragraf 5', '- Toko: Rp38.000, Bu.', '- Toko: Rp40.000, Bu.'],
    ],
    [
      'a heading',
      path.first,
      '## Giliran Anda',
      '## Ayo coba',
      ['changed', 'Pelajaran 3.1, bagian 3, judul', 'Giliran Anda', 'Ayo coba'],
    ],
    [
      'the idea of a lesson',
      path.second,
      'memuat lima bahan',
      'punya lima bahan',
      [
        'changed',
        'Pelajaran 3.2, inti pelajaran',
        'Perintah yang jelas memuat lima bahan.',
        'Perintah yang jelas punya lima bahan.',
      ],
    ],
    [
      'the case',
      path.case,
      'Medan Denai',
      'Medan Baru',
      [
        'changed',
        'Kasus M3, paragraf 1',
        'Bu Tiur membuat bika ambon di Medan Denai.',
        'Bu Tiur membuat bika ambon di Medan Baru.',
      ],
    ],
  ])('names the place of %s', (_title, at, words, become, change) => {
    expect(changed(at, words, become)).toEqual([change]);
  });

  it('shows an added paragraph alone, not all that moved down', () => {
    expect(changed(path.first, 'Bu Tiur memasang foto kue.', 'Hari Kamis.\n\nBu Tiur memasang foto kue.')).toEqual([
      ['added', 'Pelajaran 3.1, bagian 1, paragraf 2', null, 'Hari Kamis.'],
    ]);
  });

  it('shows a removed question with all its texts', () => {
    const text = aCurriculum().get(path.quiz) ?? '';
    const changes = changesIn(
      aCurriculum({ [path.quiz]: text.slice(0, text.indexOf('  - id: 00000000-0000-4000-8000-000000000022')) }),
    );

    expect(changes).toHaveLength(10);
    expect(changes).toContainEqual(['removed', 'Kuis 3.1, soal 2', 'Mana yang perlu ditulis?', null]);
  });

  it('shows that options changed places', () => {
    const moved = withWords(
      path.scenario,
      '{ id: a, text: Foto saja, quality: poor, to: sepi }\n      - { id: b, text: Foto dan harga, quality: best, to: ramai }',
      '{ id: b, text: Foto dan harga, quality: best, to: ramai }\n      - { id: a, text: Foto saja, quality: poor, to: sepi }',
    );

    expect(changesIn(moved)).toEqual([['changed', 'Cerita 3.1, adegan awal, urutan pilihan', '1, 2', '2, 1']]);
  });

  it('shows a paragraph that moved into a warning', () => {
    const moved = withWords(
      path.second,
      'UU melarang janji palsu.\n\n:::hati-hati Data pelanggan\n',
      ':::hati-hati Data pelanggan\nUU melarang janji palsu.\n\n',
    );

    expect(changesIn(moved)).toEqual([
      ['removed', 'Pelajaran 3.2, bagian 1, paragraf 1', 'UU melarang janji palsu.', null],
      ['added', 'Pelajaran 3.2, bagian 1, paragraf 2', null, 'UU melarang janji palsu.'],
    ]);
  });

  it('shows a sentence that left its warning, though only the end of the box moved', () => {
    const files = withWords(path.second, 'Jangan tulis nama pelanggan.\n:::', ':::\nJangan tulis nama pelanggan.');

    expect(changesIn(files)).toEqual([
      ['removed', 'Pelajaran 3.2, bagian 1, paragraf 3', 'Jangan tulis nama pelanggan.', null],
      ['added', 'Pelajaran 3.2, bagian 1, paragraf 3', null, 'Jangan tulis nama pelanggan.'],
    ]);
  });

  it('shows a blank line that parts a list', () => {
    expect(changed(path.first, 'Sebut orangnya.\n', 'Sebut orangnya.\n\n')).toEqual([
      [
        'changed',
        'Pelajaran 3.1, jarak baris',
        '1. **Untuk siapa?** Sebut orangnya.\n2. **Berapa?** Sebut angkanya.\n',
        '1. **Untuk siapa?** Sebut orangnya.\n\n2. **Berapa?** Sebut angkanya.',
      ],
    ]);
  });

  it('shows a new file and a removed one', () => {
    const without = aCurriculum({ [path.reflection]: null });

    expect(changesIn(without).every((change) => (change as string[])[0] === 'removed')).toBe(true);
    expect(changesIn(aCurriculum(), without)).toContainEqual([
      'added',
      'Formulir 3.2, isian isi, nama isian',
      null,
      'Apa yang Anda pelajari?',
    ]);
  });

  it('knows a file again by its id when its name changes', () => {
    const renamed = aCurriculum({
      [path.form]: null,
      [path.form.replace('kartu-fakta', 'kartu')]: aCurriculum().get(path.form) ?? '',
    });

    expect(changesIn(renamed)).toEqual([]);
  });

  it('does not show comments and layout, which no learner sees', () => {
    const relaid = withWords(
      path.quiz,
      '# soal pertama tentang harga',
      '# lain',
      withWords(path.form, '{ id: nama, label: Nama produk,', '{ id: nama, label: "Nama produk",'),
    );

    expect(changesIn(relaid)).toEqual([]);
  });

  it('shows the lines of a file that cannot be read, rather than nothing', () => {
    const [first] = reviewableDiff(aCurriculum(), aCurriculum({ [path.course]: 'id: [' }));

    expect(first).toBeDefined();
    expect(changesIn(aCurriculum({ [path.course]: 'id: [' }))).toContainEqual([
      'added',
      'Kursus, baris 1',
      null,
      'id: [',
    ]);
  });
});

describe('A translation', () => {
  const changedIn = (at: string, words: string, become: string): unknown[] =>
    changesIn(withWords(at, words, become, aTranslatedCurriculum()), aTranslatedCurriculum());

  it.each([
    [english.quiz, 'Buyers look for the price.', 'Kuis 3.1 (Inggris), soal 2, pilihan a, penjelasan'],
    [english.first, 'A clear text answers the buyer.', 'Pelajaran 3.1 (Inggris), inti pelajaran'],
    [english.module, 'A clear prompt', 'Modul M3 (Inggris), pelajaran perintah'],
    [english.rubric, 'Is it true?', 'Rubrik “Dua teks” (Inggris), kriteria 1, pertanyaan mentor'],
  ])('is shown under the name of its original: %s', (at, words, where) =>
    expect(changedIn(at, words, 'Otherwise.')).toEqual([['changed', where, words, 'Otherwise.']]),
  );
});

describe('What a reviewer is shown', () => {
  const hashOf = (files: SourceFiles): string | null => {
    try {
      return packModule(readFiles(files), aFramework(), 'm3-teks').hash;
    } catch (problem) {
      if (problem instanceof CurriculumNotSound) return null;
      throw problem;
    }
  };
  const paths = [...aCurriculum().keys()].filter((name) => !name.endsWith('CHANGELOG.md'));

  it('never leaves out what reaches a learner: another package means a change to look at', () => {
    const sound = hashOf(aCurriculum());
    let compared = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom('', 'a', '1', '\n', ' ', '- ', ':::', '**'),
        (at, position, length, put) => {
          const text = aCurriculum().get(at) ?? '';
          const start = position % (text.length + 1);
          const files = aCurriculum({ [at]: `${text.slice(0, start)}${put}${text.slice(start + length)}` });
          const hash = hashOf(files);
          if (hash === null || hash === sound) return;
          compared += 1;
          expect(reviewableDiff(aCurriculum(), files)).not.toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});
