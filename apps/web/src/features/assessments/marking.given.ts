import type { AssessmentView, MarkingView } from '@contracts/assessments';
import type { ModulePackage, PackagedCriterion } from '@contracts/packages';
import type { QueueItem, QueuePage, SentVersion } from '@contracts/submissions';

export const anItem = (over: Partial<QueueItem> = {}): QueueItem => ({
  id: '018f0000-0000-7000-8000-00000000000a',
  learnerName: 'Tiur',
  businessName: 'Dapur Bu Tiur',
  taskTitle: 'Tiga teks',
  no: 1,
  state: 'submitted',
  receivedAt: '2026-11-20T05:00:00.000Z',
  promisedAt: '2026-11-25T16:59:59.000Z',
  askedAt: null,
  draftSavedAt: null,
  ...over,
});

export const aQueue = (items: readonly QueueItem[], over: Partial<QueuePage> = {}): QueuePage => ({
  items: [...items],
  next: null,
  counts: { waiting: items.length, returned: 0, accepted: 0 },
  ...over,
});

const aCriterion = (id: string, title: string, competency: string, safety = false): PackagedCriterion => ({
  id,
  title,
  safety,
  competencies: [competency],
  ask: `Bagaimana ${title}?`,
  levels: ['Ada yang salah.', 'Ada yang belum pasti.', 'Semua cocok.', 'Cocok dan terbukti.'],
});

/** A module with one task of two steps, a form beside it, and a rubric whose safety criterion stands last. */
export const aModule: ModulePackage = {
  format: 1,
  curriculumId: 'k',
  curriculumTitle: 'AI untuk Usaha Saya',
  version: '1.0.0',
  lang: 'id',
  module: {
    id: 'm',
    slug: 'm3',
    number: '3',
    title: 'Teks jualan',
    summary: '',
    scene: 'dapur',
    minutes: { learning: 40, task: 40 },
    goals: [],
    case: { title: '', scene: 'dapur', html: '' },
    order: [],
  },
  lessons: [],
  activities: [
    {
      kind: 'practice-task',
      id: 'task',
      slug: 'tugas',
      title: 'Tiga teks',
      rubric: 'teks',
      attempts: 3,
      minutes: 40,
      reads: ['facts'],
      briefHtml: '<p>Buat tiga teks.</p>',
      steps: [
        {
          id: 'teks',
          title: 'Teks pertama',
          minutes: 5,
          fields: [
            {
              id: 'saluran',
              kind: 'choice',
              label: 'Saluran',
              required: true,
              options: [{ id: 'wa', text: 'Status WhatsApp' }],
            },
            { id: 'isi', kind: 'text', label: 'Isi teks', required: true },
            { id: 'catatan', kind: 'line', label: 'Catatan', required: false },
          ],
        },
        {
          id: 'bukti',
          title: 'Bukti',
          minutes: 3,
          photos: { min: 0, max: 2 },
          fields: [
            { id: 'cek', kind: 'check', label: 'Harga sudah diperiksa', required: false },
            {
              id: 'ubah',
              kind: 'rows',
              label: 'Perubahan saya',
              required: false,
              columns: [
                { id: 'apa', kind: 'line', label: 'Apa', required: true },
                { id: 'kenapa', kind: 'line', label: 'Kenapa', required: true },
              ],
            },
          ],
        },
      ],
    },
    {
      kind: 'form',
      id: 'facts',
      slug: 'kartu-fakta',
      title: 'Kartu Fakta',
      purpose: 'fact-card',
      private: false,
      fields: [{ id: 'harga', kind: 'price', label: 'Harga', required: true }],
    },
  ],
  rubrics: [
    {
      id: 'r',
      slug: 'teks',
      title: 'Tiga teks',
      criteria: [aCriterion('perintah', 'Perintah', 'B1'), aCriterion('fakta', 'Kebenaran isi', 'B3', true)],
    },
  ],
  media: [],
  rules: { levels: 'levels@1', quiz: 'quiz@1', scenario: 'scenario@1' },
};

export const aVersion = (no: number, over: Partial<SentVersion> = {}): SentVersion => ({
  id: `018f0000-0000-7000-8000-0000000000f${no}`,
  no,
  sentAt: '2026-11-20T05:00:00.000Z',
  receivedAt: '2026-11-20T05:00:00.000Z',
  answers: {
    saluran: 'wa',
    isi: 'Bika ambon Rp38.000.',
    cek: true,
    ubah: [{ apa: 'Kata “terbaik”', kenapa: 'Tidak ada buktinya' }],
  },
  files: [],
  ...over,
});

export const anAssessment = (over: Partial<AssessmentView> = {}): AssessmentView => ({
  id: '018f0000-0000-7000-8000-0000000000e1',
  versionId: aVersion(1).id,
  status: 'draft',
  levels: {},
  strength: '',
  nextStep: '',
  decision: null,
  proposed: null,
  reason: '',
  revision: 1,
  savedAt: '2026-11-23T00:00:00.000Z',
  releasedAt: null,
  ...over,
});

export const aView = (over: Partial<MarkingView> = {}): MarkingView => ({
  id: anItem().id,
  mine: true,
  learnerName: 'Tiur',
  businessName: 'Dapur Bu Tiur',
  businessAbout: 'Bika ambon · Medan Denai',
  taskTitle: 'Tiga teks',
  state: 'submitted',
  receivedAt: '2026-11-20T05:00:00.000Z',
  promisedAt: '2026-11-25T16:59:59.000Z',
  place: { index: 1, waiting: 2, nextId: null },
  package: 'a'.repeat(64),
  stepId: 'task',
  versions: [aVersion(1)],
  forms: { facts: { harga: 38_000 } },
  assessments: [],
  messages: [],
  phrases: [
    { use: 'strength', competency: 'B3', safety: false, text: 'Harga sama di semua teks.' },
    { use: 'next', competency: 'B3', safety: true, text: 'Harga di teks [Rp35.000]. Samakan dulu.' },
    { use: 'next', competency: 'B1', safety: false, text: 'Sebut pembelinya.' },
    { use: 'encourage', competency: null, safety: false, text: 'Satu langkah lagi.' },
  ],
  ...over,
});
