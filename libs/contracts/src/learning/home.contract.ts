import type { LevelsView, GoalView } from '@contracts/evidence';
import type { FeedbackView } from '@contracts/assessments';
import type { MovedView } from '@contracts/moves';
import type { HomeSitting } from '@contracts/sittings';

/** One module of the learner's version: where its package is and what it weighs. */
export type HomeModule = {
  readonly moduleId: string;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** The language of title, summary and the steps' titles: the reader's where they are said in it. Left out: Indonesian. */
  readonly lang?: 'id' | 'en';
  readonly scene: string;
  readonly hash: string;
  readonly url: string;
  readonly bytes: number;
  /** The language of the package: the reader's where the whole module is said in it. Left out: Indonesian. */
  readonly packageLang?: 'id' | 'en';
  /** Required and optional steps in order, so that home can say what is next before any package is there. */
  readonly steps: readonly {
    readonly id: string;
    readonly kind: 'lesson' | 'quiz' | 'scenario' | 'form' | 'lab' | 'instrument' | 'practice-task';
    readonly slug: string;
    readonly number: string | null;
    readonly title: string;
    readonly minutes: number;
    readonly parts: number;
    readonly required: boolean;
    /** Lesson in which an embedded activity stands; null when it stands in the module's order itself. */
    readonly lessonId: string | null;
    /** Withdrawn before she did it: neither to do nor missing. */
    readonly setAside?: true;
  }[];
};

/** A step that was taken out of her version at once, with the agency's own words about it. */
export type WithdrawnStep = {
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly notice: string;
  readonly at: string;
};

export type HomeEnrolment = {
  readonly id: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly curriculumTitle: string;
  /** The language of `curriculumTitle`. Left out: Indonesian. */
  readonly titleLang?: 'id' | 'en';
  readonly version: string;
  readonly status: 'waitlisted' | 'active' | 'completed' | 'withdrawn';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly mentorName: string | null;
  readonly businessName: string | null;
  readonly modules: readonly HomeModule[];
};

/** What is done of one step, as the server knows it. Times are UTC. */
export type StepProgress = {
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly done: boolean;
  readonly best: number | null;
  readonly attempts: number;
  readonly partsRead: readonly number[];
  readonly lastAt: string;
};

export type HomeSubmission = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly status: 'submitted' | 'in_review' | 'returned' | 'accepted';
  readonly no: number;
  readonly promisedAt: string;
  readonly receivedAt: string;
  readonly feedback: readonly FeedbackView[];
  readonly messages: readonly {
    readonly id: string;
    readonly mine: boolean;
    readonly authorName: string;
    readonly body: string;
    readonly at: string;
  }[];
};

/** Everything the learner's app needs besides packages; one request, one ETag. */
export type HomeDocument = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly honorific: 'Bapak' | 'Ibu' | null;
    readonly zone: string;
  };
  readonly agency: {
    readonly id: string;
    readonly name: string;
    readonly isDemo: boolean;
    readonly privacyContact: string | null;
  };
  /** Whether she has answered the notice about her data, which comes before everything else. */
  readonly noticeAnswered?: boolean;
  readonly ownsBusiness: boolean;
  /** Somebody else's business in which she works, and whether its owner may see her levels. */
  readonly team?: { readonly businessName: string; readonly sharesLevels: boolean };
  readonly cursor: number;
  readonly serverNow: string;
  readonly framework: { readonly hash: string; readonly url: string } | null;
  readonly enrolments: readonly HomeEnrolment[];
  readonly progress: readonly StepProgress[];
  readonly submissions: readonly HomeSubmission[];
  /** Tasks on which she has asked her mentor something and sent nothing yet. */
  readonly questions?: readonly Pick<HomeSubmission, 'enrolmentId' | 'stepId' | 'messages'>[];
  /** Questionnaires that were opened, with what came of those that were answered. */
  readonly sittings?: readonly HomeSitting[];
  /** Answers of forms that were saved on any device, by step id. */
  readonly forms: Readonly<Record<string, unknown>>;
  readonly levels: LevelsView;
  readonly goals: readonly GoalView[];
  /** Her place was moved to another version within the last two weeks. */
  readonly moved?: MovedView;
  /** Lessons and activities in whose place a notice stands, also where the phone has a copy. Left out: none. */
  readonly withdrawn?: readonly WithdrawnStep[];
  /** Days (yyyy-mm-dd, the person's zone) of the last 14 on which she learned. */
  readonly days: readonly string[];
  /** Parts that could not be read just now; the rest is shown. */
  readonly missingParts: readonly string[];
};
