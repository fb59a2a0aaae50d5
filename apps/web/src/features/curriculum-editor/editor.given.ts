import type { FileEntry, FilesView, FileView } from '@contracts/curricula';

export const versionId = '018f0000-0000-7000-8000-0000000000f2';
export const folder = 'courses/k2/modules/m3';
export const lessonPath = `${folder}/lessons/jelas.id.md`;
export const quizPath = `${folder}/activities/cek/activity.yaml`;

export const anEntry = (about: Partial<FileEntry>): FileEntry => ({
  path: lessonPath,
  kind: 'lesson',
  slug: 'jelas',
  folder,
  title: 'Teks yang jelas',
  number: '3.1',
  activity: null,
  lesson: null,
  errors: 0,
  warnings: 0,
  comments: 0,
  ...about,
});

export const theFiles = (about: Partial<FilesView> = {}): FilesView => ({
  versionId,
  number: '0.1.1',
  editable: true,
  whyNot: null,
  files: [
    anEntry({ path: 'curriculum.yaml', kind: 'curriculum', slug: 'ai', folder: '', title: 'AI', number: null }),
    anEntry({ path: `${folder}/module.yaml`, kind: 'module', slug: 'm3', title: 'Teks jualan', number: 'M3' }),
    anEntry({}),
    anEntry({
      path: quizPath,
      kind: 'activity',
      slug: 'cek',
      title: 'Cek sebentar',
      number: null,
      activity: 'quiz',
      lesson: 'jelas',
      errors: 2,
    }),
    anEntry({ path: 'rubrics/teks.yaml', kind: 'rubric', slug: 'teks', folder: '', title: 'Tiga teks', number: null }),
  ],
  competencies: [
    { code: 'B1', title: 'Menulis perintah' },
    { code: 'B2', title: 'Menyunting' },
  ],
  criteria: [
    { rubric: 'teks', id: 'isi', title: 'Kebenaran isi' },
    { rubric: 'teks', id: 'klaim', title: 'Klaim jujur' },
    { rubric: 'lain', id: 'angka', title: 'Angka' },
  ],
  questions: [
    { id: 'q-lalu', stem: 'Apa itu fakta?', folder, lesson: 'lalu' },
    { id: 'q-sendiri', stem: 'Apa yang jelas?', folder, lesson: 'jelas' },
    { id: 'q-jauh', stem: 'Apa itu stok?', folder: 'courses/k9/modules/m9', lesson: 'stok' },
  ],
  ...about,
});

export const aLesson = (about: Partial<FileView> = {}): FileView => ({
  path: lessonPath,
  kind: 'lesson',
  revision: 'a'.repeat(64),
  recording: null,
  form: {
    head: {
      id: '00000000-0000-4000-8000-000000000004',
      number: '3.1',
      title: 'Teks yang jelas',
      minutes: 7,
      idea: 'Jawab pembeli.',
      competencies: ['B2'],
    },
    parts: [
      {
        title: 'Awal cerita',
        blocks: [
          { kind: 'markdown', markdown: 'Bu Tiur membuat bika.' },
          { kind: 'activity', slug: 'cek' },
        ],
      },
    ],
  },
  editable: true,
  editedBy: null,
  editedAt: null,
  findings: [],
  ...about,
});

export const aQuiz = (about: Partial<FileView> = {}): FileView => ({
  path: quizPath,
  kind: 'activity',
  revision: 'a'.repeat(64),
  form: {
    id: '00000000-0000-4000-8000-000000000011',
    kind: 'quiz',
    title: 'Cek sebentar',
    evidence: ['B1'],
    questions: [
      {
        id: '00000000-0000-4000-8000-000000000021',
        stem: 'Mana yang jelas?',
        choose: 'one',
        options: [
          { id: 'a', text: 'Ada harga', right: true, why: 'Pembeli tahu.' },
          { id: 'b', text: 'Murah', why: 'Berapa?' },
        ],
      },
    ],
  },
  editable: true,
  recording: null,
  editedBy: null,
  editedAt: null,
  findings: [],
  ...about,
});
