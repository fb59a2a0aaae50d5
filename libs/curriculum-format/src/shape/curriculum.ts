import type { ActivityData } from './activity.schema';
import type { AnchorsData } from './anchors.schema';
import type { CardsData } from './cards.schema';
import type { CaseData, CourseData, CurriculumData, LessonData, ModuleData } from './curriculum.schema';
import type { Finding } from './finding';
import type { GlossaryData } from './glossary.schema';
import type { Block, Part, Prose } from './prose';
import type { SourceDocument } from '../parse/read-yaml';
import type { RecordingData } from './recording';
import type { RubricData } from './rubric.schema';

/** A curriculum as its files say it, with the line of everything; whether it holds together is for `checkCurriculum` to say. */
export type Curriculum = {
  /** Its folder under `content/`. */
  readonly root: string;
  /** Null when curriculum.yaml is missing or its shape is wrong. */
  readonly manifest: SourceDocument<CurriculumData> | null;
  readonly courses: readonly CourseSource[];
  readonly rubrics: readonly SourceDocument<RubricData>[];
  /** Null where a curriculum has no cards, or none that can be read; the same goes for the glossary. */
  readonly cards: SourceDocument<CardsData> | null;
  readonly glossary: SourceDocument<GlossaryData> | null;
  readonly anchors: readonly SourceDocument<AnchorsData>[];
  /** What is said in another language, by the paths of its files. */
  readonly translations: ReadonlyMap<string, TranslationSource>;
  /** Files whose shape is wrong. They are left out above, and what refers to them is not reported a second time. */
  readonly unreadable: ReadonlySet<string>;
  /** What reading the files found. */
  readonly findings: readonly Finding[];
};

export type CourseSource = { readonly document: SourceDocument<CourseData>; readonly modules: readonly ModuleSource[] };

export type ModuleSource = {
  readonly folder: string;
  readonly document: SourceDocument<ModuleData>;
  readonly case: CaseSource | null;
  readonly lessons: readonly LessonSource[];
  readonly activities: readonly ActivitySource[];
};

export type CaseSource = SourceDocument<CaseData> & { readonly blocks: readonly Block[] };
/** `recording` is null where a lesson names none, or one that cannot be read. */
export type LessonSource = SourceDocument<LessonData> & {
  readonly parts: readonly Part[];
  readonly recording: SourceDocument<RecordingData> | null;
};
/** Texts of another language, by the keys and ids of the original; `prose` where its file is Markdown. */
export type TranslationSource = SourceDocument<Readonly<Record<string, unknown>>> & { readonly prose: Prose | null };
export type ActivitySource = SourceDocument<ActivityData>;

/** Whether a folder's files could all be read; only then can one say that something is missing from them. */
export const isWhole = ({ unreadable }: Curriculum, folder: string): boolean =>
  ![...unreadable].some((path) => path.startsWith(`${folder}/`));

export const modulesOf = (curriculum: Curriculum): ModuleSource[] =>
  curriculum.courses.flatMap(({ modules }) => modules);

/** The module's lessons in the order in which a learner meets them. */
export const lessonsInOrder = (module: ModuleSource): { lesson: LessonSource; optional: boolean }[] =>
  module.document.data.order.flatMap((step) => {
    const lesson = 'lesson' in step ? module.lessons.find(({ slug }) => slug === step.lesson) : undefined;
    return lesson === undefined ? [] : [{ lesson, optional: 'optional' in step && step.optional === true }];
  });
