import type { CommentView, CurriculumView, QuizDraftView, VersionSummary, VersionView } from '@contracts/curricula';

export const versionId = '018f0000-0000-7000-8000-0000000000f2';
export const curriculumId = '018f0000-0000-7000-8000-0000000000d1';
export const lessonId = '018f0000-0000-7000-8000-0000000000d3';
export const quizId = '018f0000-0000-7000-8000-0000000000e1';
export const taskId = '018f0000-0000-7000-8000-0000000000e9';
export const questionId = '018f0000-0000-7000-8000-0000000000e2';

const nobody: VersionView['may'] = {
  edit: false,
  comment: false,
  answer: false,
  submit: false,
  approve: false,
  return: false,
  publish: false,
  retire: false,
  withdraw: false,
};

export const aSummary = (about: Partial<VersionSummary> = {}): VersionSummary => ({
  id: versionId,
  number: '0.1.1',
  status: 'in_review',
  revision: 2,
  createdByName: 'Dewi',
  createdAt: '2026-11-13T12:00:00.000Z',
  publishedAt: null,
  cohorts: 0,
  ...about,
});

/** What waits for its review, and what is taught meanwhile. */
export const aCurriculum = (about: Partial<CurriculumView> = {}): CurriculumView => ({
  id: curriculumId,
  title: 'AI untuk Usaha Saya',
  slug: 'ai-untuk-usaha-saya',
  versions: [
    aSummary(),
    aSummary({
      id: '018f0000-0000-7000-8000-0000000000f1',
      number: '0.1.0',
      status: 'published',
      revision: 1,
      createdAt: '2026-10-17T12:00:00.000Z',
      publishedAt: '2026-10-17T12:00:00.000Z',
      cohorts: 2,
    }),
  ],
  ...about,
});

/** A version that Dewi wrote, with one explanation changed; `may` says what the reader may do. */
export const aVersion = ({
  may,
  ...about
}: Partial<Omit<VersionView, 'may'>> & { may?: Partial<VersionView['may']> } = {}): VersionView => ({
  ...aSummary(),
  curriculum: { id: curriculumId, title: 'AI untuk Usaha Saya' },
  modules: [
    {
      id: '018f0000-0000-7000-8000-0000000000d2',
      slug: 'm3-teks-jualan',
      number: 'M3',
      title: 'Teks jualan dengan AI',
      lessons: [{ id: lessonId, number: '3.2', title: 'Perintah RACIK', minutes: 7 }],
      quizzes: [
        {
          id: quizId,
          path: 'activities/cek-racik/activity.yaml',
          title: 'Cek sebentar',
          lesson: '3.2 Perintah RACIK',
          questions: 2,
        },
      ],
      activities: [{ id: taskId, kind: 'practice-task', title: 'Tiga teks' }],
      bytesBr: null,
    },
  ],
  withdrawals: [],
  signatures: [
    { act: 'drafted', personName: 'Dewi', revision: 1, note: '', at: '2026-11-13T12:00:00.000Z' },
    { act: 'edited', personName: 'Dewi', revision: 2, note: '3.2 Perintah RACIK · 1', at: '2026-11-13T13:00:00.000Z' },
    {
      act: 'submitted',
      personName: 'Dewi',
      revision: 2,
      note: 'Penjelasan dibuat lebih dekat.',
      at: '2026-11-13T14:00:00.000Z',
    },
  ],
  findings: [],
  changes: [
    {
      path: 'activities/cek-racik/activity.yaml',
      kind: 'changed',
      where: 'Kuis 3.2, soal 1, pilihan a, penjelasan',
      before: 'Belum disebut untuk siapa.',
      after: 'Belum disebut untuk siapa. Coba bacakan.',
    },
    { path: 'curriculum.yaml', kind: 'changed', where: 'Kurikulum, versi', before: '0.1.0', after: '0.1.1' },
  ],
  comparedWith: '0.1.0',
  comments: [],
  notes: { learners: '', mentors: '' },
  change: { step: 'patch', reasons: [], counts: { question: { changed: 1, added: 0, removed: 0 } } },
  may: { ...nobody, ...may },
  whyNot: {},
  ...about,
});

export const aQuiz = (about: Partial<QuizDraftView> = {}): QuizDraftView => ({
  versionId,
  revision: 2,
  activityId: quizId,
  title: 'Cek sebentar',
  lesson: '3.2 Perintah RACIK',
  editable: true,
  questions: [
    aQuestion(),
    aQuestion({ id: '018f0000-0000-7000-8000-0000000000e3', stem: 'Bahan mana yang paling sering lupa?' }),
  ],
  ...about,
});

export const aQuestion = (
  about: Partial<QuizDraftView['questions'][number]> = {},
): QuizDraftView['questions'][number] => ({
  id: questionId,
  stem: 'Mana perintah yang jelas?',
  quote: null,
  choose: 'one',
  options: [
    { id: 'a', text: 'Buatkan caption', why: 'Belum disebut untuk siapa.', right: false },
    { id: 'b', text: 'Buatkan caption untuk ibu muda', why: 'Pembacanya disebut.', right: true },
  ],
  ...about,
});

/** Rahmat's comment on the explanation that changed; it must be mended. */
export const aComment = (about: Partial<CommentView> = {}): CommentView => ({
  id: '018f0000-0000-7000-8000-0000000000c1',
  path: 'activities/cek-racik/activity.yaml',
  where: 'Kuis 3.2, soal 1, pilihan a, penjelasan',
  quote: 'Belum disebut untuk siapa. Coba bacakan.',
  place: 'same',
  kind: 'must-mend',
  words: 'Bacakan kepada siapa?',
  by: 'Rahmat',
  at: '2026-11-13T15:00:00.000Z',
  answers: [],
  resolved: null,
  mayResolve: false,
  ...about,
});
