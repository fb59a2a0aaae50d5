import type { HomeDocument, HomeEnrolment, HomeModule, HomeSubmission } from '@contracts/learning';
import type { FeedbackView } from '@contracts/assessments';
import { aModule, moduleHash, moduleIds } from './a-module.given';

const enrolmentId = '00000000-0000-4000-9000-000000000001';

/** The home document of Sari, who learns in one cohort with one module. */
export const aHome = (parts: Partial<HomeDocument> = {}): HomeDocument => ({
  person: { id: '00000000-0000-4000-9000-0000000000aa', name: 'Sari Dewi', honorific: 'Ibu', zone: 'WIB' },
  agency: {
    id: '00000000-0000-4000-9000-0000000000bb',
    name: 'Dinas Contoh, Medan',
    isDemo: true,
    privacyContact: 'Bu Nurul',
  },
  ownsBusiness: false,
  cursor: 10,
  serverNow: '2026-11-20T02:00:00Z',
  framework: { hash: 'f'.repeat(64), url: `/packages/${'f'.repeat(64)}.json` },
  enrolments: [anEnrolment()],
  progress: [],
  submissions: [],
  forms: {},
  levels: { rules: 'levels@1', competencies: [] },
  goals: [],
  days: [],
  missingParts: [],
  ...parts,
});

export const anEnrolment = (parts: Partial<HomeEnrolment> = {}): HomeEnrolment => ({
  id: enrolmentId,
  cohortId: '00000000-0000-4000-9000-0000000000cc',
  cohortName: 'Angkatan Medan 3',
  curriculumTitle: 'AI untuk Usaha Saya',
  version: '1.0.0',
  status: 'active',
  startsOn: '2026-11-02',
  endsOn: '2027-01-03',
  mentorName: 'Budi',
  businessName: 'Bolu Bu Sari',
  modules: [aHomeModule()],
  ...parts,
});

/** What the home document tells of the module before its package is there. */
export function aHomeModule(): HomeModule {
  const { module, lessons, activities } = aModule();
  const embedded = new Map(
    lessons.flatMap((lesson) => lesson.parts.flatMap((part) => part.activities.map((id) => [id, lesson.id] as const))),
  );
  const ordered = new Set(module.order.map((step) => ('lesson' in step ? step.lesson : step.activity)));
  return {
    moduleId: module.id,
    slug: module.slug,
    number: module.number,
    title: module.title,
    summary: module.summary,
    scene: module.scene,
    hash: moduleHash,
    url: `/packages/${moduleHash}.json`,
    bytes: 22_000,
    steps: [
      ...lessons.map((lesson) => ({
        id: lesson.id,
        kind: 'lesson' as const,
        slug: lesson.slug,
        number: lesson.number,
        title: lesson.title,
        minutes: lesson.minutes,
        parts: lesson.parts.length,
        required: true,
        lessonId: null,
      })),
      ...activities.map((activity) => ({
        id: activity.id,
        kind: activity.kind,
        slug: activity.slug,
        number: null,
        title: activity.title,
        minutes: activity.kind === 'practice-task' ? activity.minutes : 0,
        parts: activity.kind === 'practice-task' ? activity.steps.length : 1,
        required: ordered.has(activity.id),
        lessonId: embedded.get(activity.id) ?? (ordered.has(activity.id) ? null : (lessons[0]?.id ?? null)),
      })),
    ],
  };
}

export const aSubmission = (parts: Partial<HomeSubmission> = {}): HomeSubmission => ({
  id: '00000000-0000-4000-9000-0000000000dd',
  enrolmentId,
  stepId: moduleIds.task,
  status: 'submitted',
  no: 1,
  promisedAt: '2026-11-24T16:59:59Z',
  receivedAt: '2026-11-19T02:00:00Z',
  feedback: [],
  messages: [],
  ...parts,
});

export const someFeedback = (parts: Partial<FeedbackView> = {}): FeedbackView => ({
  assessmentId: '00000000-0000-4000-9000-0000000000ee',
  no: 1,
  decision: 'returned',
  mentorName: 'Pak Budi',
  levels: { klaim: 2, perintah: 3 },
  strength: 'Harga dan ajakan pesan sudah jelas.',
  nextStep: 'Kata “halal” perlu nomor sertifikat.',
  releasedAt: '2026-11-19T09:10:00Z',
  ...parts,
});
