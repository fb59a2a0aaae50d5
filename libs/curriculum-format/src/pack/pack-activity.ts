import type { PackagedActivity, PackagedField, PracticeTaskStep } from '@contracts/packages';
import type {
  FieldData,
  FormData,
  InstrumentStepData,
  LabData,
  PracticeTaskData,
  QuizData,
  ScenarioData,
} from '../shape/activity.schema';
import type { ActivitySource } from '../shape/curriculum';
import { renderMarkdown } from '../render/render-markdown';
import type { ActivityIds } from '../render/render-lesson';

/** Packs one activity: what its file says, with its Markdown rendered and its references as ids. */
export function packActivity({ data, slug }: ActivitySource, ids: ActivityIds): PackagedActivity {
  switch (data.kind) {
    case 'quiz':
      return packQuiz(data, slug);
    case 'scenario':
      return packScenario(data, slug);
    case 'form':
      return packForm(data, slug);
    case 'lab':
      return packLab(data, slug);
    case 'instrument':
      return packInstrumentStep(data, slug);
    case 'practice-task':
      return packPracticeTask(data, slug, ids);
  }
}

const packQuiz = ({ id, kind, title, evidence, questions }: QuizData, slug: string): PackagedActivity => ({
  id,
  slug,
  kind,
  title,
  evidence,
  questions: questions.map((question) => ({
    ...question,
    options: question.options.map((option) => ({ ...option, right: option.right ?? false })),
  })),
});

const packScenario = ({ id, kind, title, evidence, start, nodes }: ScenarioData, slug: string): PackagedActivity => ({
  id,
  slug,
  kind,
  title,
  evidence,
  start,
  nodes: nodes.map(({ text, ...node }) => ({ ...node, html: renderMarkdown(text) })),
});

const packForm = ({ id, kind, title, purpose, fields, intro, ...form }: FormData, slug: string): PackagedActivity => ({
  id,
  slug,
  kind,
  title,
  purpose,
  private: form.private ?? false,
  ...introHtml(intro),
  fields: fields.map(packField),
});

const packLab = ({ id, kind, title, lab, evidence, intro }: LabData, slug: string): PackagedActivity => ({
  id,
  slug,
  kind,
  title,
  lab,
  evidence,
  ...introHtml(intro),
});

const packInstrumentStep = (
  { id, kind, title, instrument, intro }: InstrumentStepData,
  slug: string,
): PackagedActivity => ({
  id,
  slug,
  kind,
  title,
  instrument,
  ...introHtml(intro),
});

const packPracticeTask = (
  { id, kind, title, rubric, attempts, minutes, reads, brief, steps }: PracticeTaskData,
  slug: string,
  ids: ActivityIds,
): PackagedActivity => ({
  id,
  slug,
  kind,
  title,
  rubric,
  attempts,
  minutes,
  reads: (reads ?? []).flatMap((name) => ids.get(name) ?? []),
  briefHtml: renderMarkdown(brief),
  steps: steps.map(packStep),
});

const packStep = ({ intro, fields, ...step }: PracticeTaskData['steps'][number]): PracticeTaskStep => ({
  ...step,
  ...introHtml(intro),
  fields: (fields ?? []).map(packField),
});

function packField(field: FieldData): PackagedField {
  const required = field.required ?? false;
  return field.kind === 'rows' ? { ...field, required, columns: field.columns.map(packField) } : { ...field, required };
}

const introHtml = (intro: string | undefined): { introHtml?: string } =>
  intro === undefined ? {} : { introHtml: renderMarkdown(intro) };
