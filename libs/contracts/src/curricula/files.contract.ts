import { z } from 'zod';
import { text } from '@contracts/kernel';

/** Paths are told within the curriculum's own folder. */
const path = z.string().min(1).max(200);
/** The SHA-256 of a file's bytes: two people who read the same revision read the same file. */
const fileRevision = z.string().regex(/^[0-9a-f]{64}$/);
const form = z.record(z.string().max(40), z.unknown());

export const FileEntry = z.object({
  path,
  kind: z.enum([
    'curriculum',
    'course',
    'module',
    'rubric',
    'activity',
    'lesson',
    'case',
    'cards',
    'glossary',
    'anchors',
  ]),
  /** By this name other files refer to it. */
  slug: z.string(),
  /** Folder of the course or module in which it stands; empty for what belongs to the whole curriculum. */
  folder: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  /** Of an activity: what is done there. */
  activity: z.string().nullable(),
  /** Of an activity: the lesson that embeds it first. */
  lesson: z.string().nullable(),
  errors: z.int(),
  warnings: z.int(),
  /** Reviewers’ comments on it that are still open. */
  comments: z.int(),
});
export type FileEntry = z.infer<typeof FileEntry>;

export const FilesView = z.object({
  versionId: z.uuid(),
  number: z.string(),
  editable: z.boolean(),
  whyNot: z.string().nullable(),
  files: z.array(FileEntry),
  /** Competencies of the version's framework, by code. */
  competencies: z.array(z.object({ code: z.string(), title: z.string() })),
  /** What each rubric judges, in its order. */
  criteria: z.array(z.object({ rubric: z.string(), id: z.string(), title: z.string() })),
  /** Every question, with the module's folder and the lesson that embeds its quiz. */
  questions: z.array(z.object({ id: z.string(), stem: z.string(), folder: z.string(), lesson: z.string().nullable() })),
});
export type FilesView = z.infer<typeof FilesView>;

export const FileFinding = z.object({
  /** The field of the form that it concerns, as `questions.0.stem`; empty for the file as a whole. */
  field: z.string(),
  severity: z.enum(['error', 'warning']),
  what: z.string(),
  how: z.string(),
});
export type FileFinding = z.infer<typeof FileFinding>;

/** A recorded reading beside a lesson; its bytes are had by their hash. */
export const RecordingView = z.object({
  name: z.string(),
  hash: z.string(),
  bytes: z.int(),
  milliseconds: z.int(),
});
export type RecordingView = z.infer<typeof RecordingView>;

export const FileView = z.object({
  path,
  kind: FileEntry.shape.kind,
  revision: fileRevision,
  /** Null while the file cannot be read as a form; then the findings say why. */
  form: form.nullable(),
  /** Of a lesson: the recorded reading that it names. */
  recording: RecordingView.nullable(),
  editable: z.boolean(),
  editedBy: z.string().nullable(),
  editedAt: z.iso.datetime().nullable(),
  findings: z.array(FileFinding),
});
export type FileView = z.infer<typeof FileView>;

export const SaveFileRequest = z.object({ revision: fileRevision, form });
export type SaveFileRequest = z.infer<typeof SaveFileRequest>;

export const PreviewFileRequest = z.object({ form });
export const PreviewView = z.object({ html: z.string() });
export type PreviewView = z.infer<typeof PreviewView>;

export const AddFileRequest = z.object({
  kind: z.enum(['lesson', 'quiz', 'scenario', 'form', 'lab', 'instrument', 'practice-task']),
  /** Folder of the module in which it is to stand. */
  module: path,
  title: text(120, 1),
  /** For an activity: the lesson that is to end with it; without one it stands among the module's own steps. */
  lesson: z.string().max(80).nullable().default(null),
});
export type AddFileRequest = z.infer<typeof AddFileRequest>;

export const RemoveFileRequest = z.object({ revision: fileRevision });
