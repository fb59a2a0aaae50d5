import { aCurriculum, moduleFolder, path } from '../testing/curriculum.given';
import {
  changedIdentity,
  checkFileForm,
  type FileForm,
  type FileKind,
  fileKindOf,
  readFileForm,
  writeFileForm,
} from './file-form';

const text = (file: string): string => aCurriculum().get(file) ?? '';
const read = (kind: FileKind, source: string): FileForm => readFileForm(kind, source) as FileForm;
const quizText = `# Kuis pertama
id: 00000000-0000-4000-8000-000000000011
kind: quiz
title: 'Cek' # judul
evidence: [B1]

questions:
  # Soal tentang harga
  - id: 00000000-0000-4000-8000-000000000021
    stem: Mana yang jelas?
    choose: one
    options:
      - { id: a, text: "Ada harga", right: true, why: "Pembeli tahu." }
      - { id: b, text: Murah saja, why: "Berapa?" }

  # Soal tentang tempat
  - id: 00000000-0000-4000-8000-000000000022
    stem: |
      Baris satu.

      Baris dua.
    choose: one
    options: &pilihan
      - { id: a, text: Ya, right: true, why: Karena ada. }
      - { id: b, text: Tidak, why: Belum ada. }
  - id: 00000000-0000-4000-8000-000000000023
    stem: Lagi?
    choose: one
    options: *pilihan
`;
type Quiz = FileForm & {
  questions: { id: string; stem: string; options: { id: string; text: string; why: string; right?: boolean }[] }[];
};
const quiz = (): Quiz => JSON.parse(JSON.stringify(read('activity', quizText))) as Quiz;
const write = (form: FileForm): string => writeFileForm('activity', quizText, form) ?? 'refused';

describe('A file edited as a form', () => {
  it('is known by its place in the curriculum, and nothing else is', () => {
    expect(
      [path.curriculum, path.course, path.module, path.case, path.first, path.quiz, path.rubric].map(fileKindOf),
    ).toEqual(['curriculum', 'course', 'module', 'case', 'lesson', 'activity', 'rubric']);
    for (const other of [
      'curricula/x/CHANGELOG.md',
      `${moduleFolder}/lessons/a.opus`,
      `${moduleFolder}/lessons/a.en.md`,
      '../curriculum.yaml',
      '',
    ])
      expect(fileKindOf(other)).toBeNull();
  });

  it('keeps its comments, blank lines and quotes when a word changes', () => {
    const form = quiz();
    form.questions[0]!.options[1]!.text = 'Murah: sekali';
    expect(write(form)).toBe(quizText.replace('text: Murah saja', 'text: "Murah: sekali"'));
    expect(write({ ...quiz(), title: "Cek 'dulu'" })).toBe(quizText.replace("'Cek'", "'Cek ''dulu'''"));
  });

  it('keeps a text of several lines as lines', () => {
    const form = quiz();
    form.questions[1]!.stem = 'Baris satu.\n\nBaris tiga.';
    expect(write(form)).toBe(quizText.replace('Baris dua.', 'Baris tiga.'));
    form.questions[1]!.stem = 'Satu.';
    expect(write(form)).toContain('    stem: |\n      Satu.\n    choose: one\n');
  });

  it('gives a text of one line several, beside a comment too', () => {
    const form = quiz();
    form.questions[0]!.stem = 'Satu.\nDua.';
    expect(write(form)).toContain('    stem: |\n      Satu.\n      Dua.\n    choose: one\n');
    expect(write({ ...quiz(), title: 'Cek\ndua' })).toContain('title: "Cek\\ndua" # judul');
  });

  it('moves a question with the comment above it', () => {
    const form = quiz();
    form.questions = [form.questions[0]!, form.questions[2]!, form.questions[1]!];
    // The list that two questions share is written where it now comes first.
    const moved = write(form);
    expect(moved.indexOf('# Soal tentang tempat')).toBeGreaterThan(moved.indexOf('stem: Lagi?'));
    expect(read('activity', moved)).toEqual(form);
  });

  it('takes a question out with its comment, and leaves the rest', () => {
    const form = quiz();
    form.questions = [form.questions[0]!, form.questions[2]!];
    expect(write(form)).not.toContain('tempat');
    expect(write(form)).toContain('  # Soal tentang harga\n');
  });

  it('writes a new question as its siblings are written', () => {
    const form = quiz();
    const id = '00000000-0000-4000-8000-000000000029';
    form.questions.push({ ...form.questions[0]!, id, stem: 'Baru?' });
    expect(write(form)).toBe(
      `${quizText}  - id: ${id}\n    stem: Baru?\n    choose: one\n    options:\n` +
        `      - { id: a, text: "Ada harga", right: true, why: "Pembeli tahu." }\n      - { id: b, text: "Murah saja", why: "Berapa?" }\n`,
    );
  });

  it('moves the tick of the right answer within its line', () => {
    const form = quiz();
    delete form.questions[0]!.options[0]!.right;
    form.questions[0]!.options[1]!.right = true;
    expect(write(form)).toBe(
      quizText.replace(
        `{ id: a, text: "Ada harga", right: true, why: "Pembeli tahu." }\n      - { id: b, text: Murah saja, why: "Berapa?" }`,
        `{ id: a, text: "Ada harga", why: "Pembeli tahu." }\n      - { id: b, text: Murah saja, right: true, why: "Berapa?" }`,
      ),
    );
  });

  it('adds a key after the one that precedes it, and takes one out', () => {
    const form = quiz();
    Object.assign(form.questions[0]!, { quote: 'Rp38.000' });
    const quoted = writeFileForm('activity', quizText, reordered(form)) ?? '';
    expect(quoted).toBe(quizText.replace('Mana yang jelas?\n', 'Mana yang jelas?\n    quote: Rp38.000\n'));
    expect(writeFileForm('activity', quoted, quiz())).toBe(quizText);
  });

  it('changes a list written once for two questions in the one alone', () => {
    const form = quiz();
    form.questions[2]!.options[0]!.text = 'Tentu';
    const edited = read('activity', write(form)) as Quiz;
    expect(edited.questions.map(({ options }) => options[0]?.text)).toEqual(['Ada harga', 'Ya', 'Tentu']);
  });

  it('begins as a file of its own', () => {
    const made = writeFileForm('activity', '', quiz());
    expect(made).toMatch(/^id: 0{8}-/);
    expect(readFileForm('activity', made ?? '')).toEqual(quiz());
    const lesson = read('lesson', text(path.first));
    expect(readFileForm('lesson', writeFileForm('lesson', '', lesson) ?? '')).toEqual(lesson);
  });

  it.each([
    ['an id', { id: '00000000-0000-4000-8000-000000000099' }, ['id']],
    ['its kind', { kind: 'form' }, ['kind']],
    ['nothing of that', { title: 'Lain' }, []],
  ])('says when it would change %s', (_, change, keys) => {
    expect(changedIdentity(quiz(), { ...quiz(), ...change })).toEqual(keys);
  });

  it('names the place of what its schema refuses', () => {
    const form = quiz();
    form.questions[0]!.stem = '  ';
    expect(checkFileForm('activity', form)).toMatchObject([
      { path: 'questions.0.stem', what: { en: '`questions 1 › stem` is empty.' } },
    ]);
    expect(checkFileForm('activity', { ...quiz(), asing: 1 })).toHaveLength(1);
    expect(checkFileForm('activity', null)).toHaveLength(1);
    expect(checkFileForm('activity', quiz())).toEqual([]);
  });

  it('has no form while it cannot be read without loss', () => {
    expect(readFileForm('activity', 'title: [')).toBeNull();
    expect(readFileForm('lesson', text(path.first).replace('## Awal cerita', '# Awal cerita'))).toBeNull();
    expect(readFileForm('lesson', text(path.first).replace('## Awal cerita', 'Awal.\n\n## Awal cerita'))).toBeNull();
    expect(readFileForm('case', `${text(path.case)}\n## Judul\n`)).toBeNull();
  });
});

/** Keys in the order of the schema, in which a form arrives. */
const reordered = (form: Quiz): FileForm => ({
  ...form,
  questions: form.questions.map(({ id, stem, ...rest }) => ({
    id,
    stem,
    ...('quote' in rest ? { quote: rest.quote } : {}),
    ...rest,
  })),
});

describe('A lesson edited as a form', () => {
  type Block = Record<string, unknown> & { kind: string };
  type Lesson = FileForm & { parts: { title: string; blocks: Block[] }[] };
  const source = text(path.first);
  const lesson = (): Lesson => JSON.parse(JSON.stringify(read('lesson', source))) as Lesson;
  const writeLesson = (form: FileForm, from = source): string => writeFileForm('lesson', from, form) ?? 'refused';

  it('keeps every line but the one that was changed', () => {
    const form = lesson();
    form.parts[1]!.title = 'Tiga jawaban';
    expect(writeLesson(form)).toBe(source.replace('## Empat jawaban', '## Tiga jawaban'));
    const chat = lesson();
    (chat.parts[0]!.blocks[2]!['turns'] as { text: string }[])[1]!.text = 'Empat puluh ribu.';
    expect(writeLesson(chat)).toBe(source.replace('Toko: Rp38.000, Bu.', 'Toko: Empat puluh ribu.'));
  });

  it('changes a sample inside an example, and only that', () => {
    const form = lesson();
    const box = form.parts[1]!.blocks.find(({ kind }) => kind === 'example') as unknown as { blocks: Block[] };
    box.blocks[1]!['markdown'] = 'Bika ambon Rp40.000.\nPesan lewat chat.';
    expect(writeLesson(form)).toBe(source.replace('Bika ambon Rp38.000.', 'Bika ambon Rp40.000.'));
  });

  it('moves a part and puts it back, byte for byte', () => {
    const form = lesson();
    form.parts.reverse();
    const moved = writeLesson(form);
    expect(moved.endsWith('\n') && !moved.endsWith('\n\n')).toBe(true);
    expect(writeLesson(lesson(), moved)).toBe(source);
  });

  it('takes blocks of every kind in, and out again', () => {
    const form = lesson();
    form.parts[2]!.blocks.unshift(
      { kind: 'markdown', markdown: 'Baca dulu.' },
      { kind: 'caution', title: 'Awas', blocks: [{ kind: 'chat', turns: [{ speaker: 'Ibu', text: 'Ya\nlagi' }] }] },
      { kind: 'scene', scene: 'dapur', description: 'Kue di "meja"' },
      { kind: 'tip', title: 'Kosong', blocks: [] },
    );
    const more = writeLesson(form);
    expect(more).toContain(
      ':::hati-hati Awas\n:::chat\n- Ibu: Ya\n  lagi\n:::\n:::\n\n::adegan dapur "Kue di "meja""\n',
    );
    expect(writeLesson(lesson(), more)).toBe(source);
  });

  it('joins two texts that follow one another: a file has no mark between them', () => {
    const form = lesson();
    form.parts[2]!.blocks = [
      { kind: 'markdown', markdown: 'Satu.' },
      { kind: 'markdown', markdown: 'Dua.' },
      ...form.parts[2]!.blocks,
    ];
    expect(writeLesson(form)).toContain('Satu.\n\nDua.\n\n::kegiatan');
  });

  it('keeps the line ends of a file from Windows', () => {
    const windows = source.replaceAll('\n', '\r\n');
    expect(writeLesson(lesson(), windows)).toBe(windows);
    const form = lesson();
    form.parts[3]!.blocks.unshift({ kind: 'markdown', markdown: 'Satu.\nDua.' });
    expect(writeLesson(form, windows).replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each(['## Judul', 'Teks\n:::tips Ingat', '::kegiatan kuis', '#### x', ':::'])(
    'refuses words that would be read as a mark: %j',
    (markdown) => {
      const form = lesson();
      form.parts[2]!.blocks.unshift({ kind: 'markdown', markdown });
      expect(checkFileForm('lesson', form)).toMatchObject([{ path: 'parts.2.blocks.0.markdown' }]);
    },
  );

  it.each([
    ['an activity inside a box', { kind: 'tip', title: 'x', blocks: [{ kind: 'activity', slug: 'a' }] }],
    ['a box inside a box', { kind: 'tip', title: 'x', blocks: [{ kind: 'tip', title: 'y', blocks: [] }] }],
    ['a box without a title', { kind: 'tip', title: ' ', blocks: [] }],
    ['a title of two lines', { kind: 'tip', title: 'a\nb', blocks: [] }],
    ['a scene that is not drawn', { kind: 'scene', scene: 'pasar', description: 'x' }],
    ['a chat in which nobody speaks', { kind: 'chat', turns: [] }],
    ['a name with a colon', { kind: 'chat', turns: [{ speaker: 'a:b', text: 'x' }] }],
    ['a block of no kind', { kind: 'html', html: '<b>' }],
  ])('refuses %s', (_, block) => {
    const form = lesson();
    form.parts[0]!.blocks = [block];
    expect(checkFileForm('lesson', form).length).toBeGreaterThan(0);
  });
});
