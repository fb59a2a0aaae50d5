/**
 * One module of a published curriculum version, whole and immutable: what a learner's phone downloads once and reads offline.
 *
 * Its name is the SHA-256 of its canonical JSON. It holds nothing of an agency or a person, so anyone may fetch it by that hash.
 * A key that has nothing to say is left out, never null or undefined: two equal packages must have equal bytes.
 */
export type ModulePackage = {
  readonly format: 1;
  readonly curriculumId: string;
  readonly curriculumTitle: string;
  readonly version: string;
  /** The language of all its texts. */
  readonly lang: 'id' | 'en';
  readonly module: PackagedModule;
  readonly lessons: readonly PackagedLesson[];
  readonly activities: readonly PackagedActivity[];
  /** Without the phrase bank: mentors' notes never reach a learner's phone. */
  readonly rubrics: readonly PackagedRubric[];
  /** Questions that bring a lesson back days later. */
  readonly cards?: readonly PackagedCard[];
  /** Words this module explains. */
  readonly terms?: readonly PackagedTerm[];
  readonly media: readonly PackagedMedia[];
  readonly rules: PackagedRules;
};

/** The rule sets that score this module; a published version keeps the ones it was published with. */
export type PackagedRules = {
  readonly levels: 'levels@1' | 'levels@2';
  readonly quiz: 'quiz@1';
  readonly scenario: 'scenario@1';
};

/** The drawn places a module, a case or a lesson can be set in. */
export type Scene = 'warung' | 'dapur' | 'laundry' | 'butik';

/** A level a competency should reach, 1 (Mengenal) to 4 (Membimbing). */
export type CompetencyGoal = { readonly competency: string; readonly level: number };

export type PackagedModule = {
  readonly id: string;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly scene: Scene;
  readonly minutes: { readonly learning: number; readonly task: number };
  readonly goals: readonly CompetencyGoal[];
  readonly case: { readonly title: string; readonly scene: Scene; readonly html: string };
  readonly order: readonly PackagedStep[];
};

/** One thing a learner meets on the way through a module, named by its id. */
export type PackagedStep =
  { readonly lesson: string; readonly optional?: true } | { readonly activity: string; readonly optional?: true };

export type PackagedLesson = {
  readonly id: string;
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  readonly minutes: number;
  /** The lesson in one sentence, shown by the page as "Inti pelajaran". */
  readonly idea: string;
  readonly competencies: readonly string[];
  /** Ids of questions from earlier lessons that open this one. */
  readonly recall: readonly string[];
  readonly sources: readonly PackagedSource[];
  /** The lesson read aloud: one of the module's `media`, and how long it is. */
  readonly audio?: { readonly hash: string; readonly milliseconds: number };
  readonly parts: readonly { readonly title: string; readonly activities: readonly string[] }[];
  /** One `<section class="part" data-part="n">` per part; classes only, no script and no inline style. */
  readonly html: string;
};

/** One question to answer in one's head; then the card is turned. `lesson` taught it. */
export type PackagedCard = {
  readonly id: string;
  readonly competency: string;
  readonly lesson: string;
  readonly ask: string;
  readonly answer: string;
  readonly why: string;
};

/** A word and what it means, in one sentence. */
export type PackagedTerm = {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly lesson: string;
};

/** Where a law, a figure or a vendor's feature was read, and the day it was last checked (yyyy-mm-dd). */
export type PackagedSource = { readonly text: string; readonly checked: string };

/** What a learner does. Every kind is told apart by `kind`. */
export type PackagedActivity =
  QuizActivity | ScenarioActivity | FormActivity | LabActivity | InstrumentActivity | PracticeTaskActivity;

export type ActivityKind = PackagedActivity['kind'];

type ActivityIdentity = { readonly id: string; readonly slug: string; readonly title: string };

export type QuizActivity = ActivityIdentity & {
  readonly kind: 'quiz';
  /** Competencies this result counts for. */
  readonly evidence: readonly string[];
  readonly questions: readonly QuizQuestion[];
};

export type QuizQuestion = {
  readonly id: string;
  readonly stem: string;
  /** A sample text the question is about; plain text, line breaks count. */
  readonly quote?: string;
  readonly choose: 'one' | 'many';
  readonly options: readonly QuizOption[];
};

export type QuizOption = { readonly id: string; readonly text: string; readonly right: boolean; readonly why: string };

export type ScenarioActivity = ActivityIdentity & {
  readonly kind: 'scenario';
  readonly evidence: readonly string[];
  readonly start: string;
  readonly nodes: readonly ScenarioNode[];
};

/** A node asks (`choices`), goes on (`next`), or ends the story (neither). */
export type ScenarioNode = {
  readonly id: string;
  readonly html: string;
  readonly choices?: readonly ScenarioChoice[];
  readonly next?: string;
};

export type ChoiceQuality = 'best' | 'fair' | 'poor';

export type ScenarioChoice = {
  readonly id: string;
  readonly text: string;
  readonly quality: ChoiceQuality;
  readonly to: string;
};

export type FormPurpose = 'fact-card' | 'prompt' | 'checklist' | 'notes' | 'reflection';

export type FormActivity = ActivityIdentity & {
  readonly kind: 'form';
  readonly purpose: FormPurpose;
  /** True: what is written stays on the phone and is never sent. */
  readonly private: boolean;
  readonly introHtml?: string;
  readonly fields: readonly PackagedField[];
};

type FieldIdentity = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** A worked example, shown beside the field. */
  readonly example?: string;
};

export type FieldOption = { readonly id: string; readonly text: string };

/** `max` counts letters of a text; `min` counts rows or choices. */
export type PackagedField =
  | (FieldIdentity & { readonly kind: 'line' | 'text'; readonly max?: number })
  | (FieldIdentity & { readonly kind: 'price' | 'check' })
  | (FieldIdentity & { readonly kind: 'choice'; readonly options: readonly FieldOption[] })
  | (FieldIdentity & { readonly kind: 'choices'; readonly options: readonly FieldOption[]; readonly min?: number })
  | (FieldIdentity & { readonly kind: 'rows'; readonly columns: readonly PackagedField[]; readonly min?: number });

export type FieldKind = PackagedField['kind'];

/** The labs: rooms in which a learner works on her own shop, each with an engine that counts what came of it. */
export type LabName = 'copy' | 'sales' | 'chatbot' | 'adverts' | 'stock';

export type LabActivity = ActivityIdentity & {
  readonly kind: 'lab';
  readonly lab: LabName;
  /** Competencies this result counts for. */
  readonly evidence: readonly string[];
  readonly introHtml?: string;
};

/** The questionnaires that a step of a module may ask for. */
export type InstrumentName = 'cek-kesiapan' | 'apakah-ini-ai' | 'cek-pengetahuan';

/** A questionnaire. What it asks is not in the package: measured forms never are, and which of them a learner gets is drawn by lot. */
export type InstrumentActivity = ActivityIdentity & {
  readonly kind: 'instrument';
  readonly instrument: InstrumentName;
  readonly introHtml?: string;
};

export type PracticeTaskActivity = ActivityIdentity & {
  readonly kind: 'practice-task';
  /** Slug of the rubric in `rubrics` by which a mentor judges it. */
  readonly rubric: string;
  readonly attempts: number;
  readonly minutes: number;
  /** Ids of the forms and labs whose answers are shown beside the task. */
  readonly reads: readonly string[];
  readonly briefHtml: string;
  readonly steps: readonly PracticeTaskStep[];
};

export type PracticeTaskStep = {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly introHtml?: string;
  readonly photos?: { readonly min: number; readonly max: number };
  /** Voice notes: what somebody would rather say than write. */
  readonly voice?: { readonly min: number; readonly max: number };
  readonly fields: readonly PackagedField[];
};

/** How many photos and voice notes may be sent with a task, all its steps together. */
export const filesPerTask = 6;

export type PackagedRubric = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly criteria: readonly PackagedCriterion[];
};

export type PackagedCriterion = {
  readonly id: string;
  readonly title: string;
  /** A safety criterion at level 1 keeps the work from being accepted. */
  readonly safety: boolean;
  readonly competencies: readonly string[];
  readonly ask: string;
  /** Descriptors of 1 Perlu bimbingan, 2 Berkembang, 3 Baik, 4 Sangat baik. */
  readonly levels: readonly [string, string, string, string];
};

/** Bytes that are fetched apart and only when somebody asks for them, at `/media/<hash>`. */
export type PackagedMedia = { readonly hash: string; readonly bytes: number; readonly mime: string };
