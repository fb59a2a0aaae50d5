import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { ActKind, FormAnswers } from '@contracts/learning';
import type { ModulePackage, PackagedActivity, PackagedLesson } from '@contracts/packages';
import type { InstrumentSheet } from '@contracts/sittings';
import { ReadHome, PackageShelf, SyncEntries } from '@api/learning';
import { OpenSitting } from '@api/sittings';
import { KeepUpload } from '@api/submissions';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { demoId } from './cast';
import type { Work } from './works';

type Step = { readonly id: string; readonly lesson?: PackagedLesson; readonly activity?: PackagedActivity };

/** So many required steps of a module, or all of them, and everything before it. */
export type Mark = { readonly module: string; readonly steps?: number };

/** How somebody learns: from which step to which, on which days, and how surely. */
export type Learning = {
  readonly actor: Actor;
  readonly who: string;
  readonly work: Work;
  /** How far she comes, and how far she was before. */
  readonly until: Mark;
  readonly done?: Mark;
  /** Moments to learn at; steps are spread over them in order. */
  readonly days: readonly Date[];
  /** Every how many questions one is answered wrongly; 0 for none. */
  readonly slip: number;
  readonly photo?: string;
};

/** A learner of the demo at work: the same entries through the same door as a phone's. */
@Injectable()
export class ActLearning {
  constructor(
    private readonly clock: Clock,
    private readonly packages: PackageShelf,
    private readonly readHome: ReadHome,
    private readonly sync: SyncEntries,
    private readonly uploads: KeepUpload,
    private readonly openSitting: OpenSitting,
  ) {}

  async execute({ actor, who, work, until, done, days, slip, photo }: Learning): Promise<void> {
    const { enrolments } = await this.readHome.execute(actor, 'id');
    const [enrolment] = enrolments;
    if (!enrolment) throw new Error(`${who} has no place in a cohort.`);
    const modules = await Promise.all(
      enrolment.modules.map(async ({ hash }) => ({ hash, package: await this.packages.module(hash) })),
    );
    const all = modules.flatMap(({ hash, package: module }) =>
      module ? stepsOf(module).map((step) => ({ step, hash, module })) : [],
    );
    const way = all.slice(done ? countTo(done, all) : 0, countTo(until, all));
    for (const [i, { step, hash, module }] of way.entries()) {
      const day = days[Math.floor((i * days.length) / way.length)];
      if (!day) continue;
      await this.clock.at(day, async () => {
        const send = (kind: ActKind, stepId: string, payload: Record<string, unknown>) =>
          this.send(actor, {
            enrolmentId: enrolment.id,
            package: hash,
            stepId,
            kind,
            payload,
            name: `${who}/${kind}/${stepId}/${JSON.stringify(payload)}`,
          });
        if (step.lesson) await this.learn(step.lesson, module, work, slip, send);
        else if (step.activity?.kind === 'form')
          await send('form-saved', step.id, {
            answers: work.form[step.activity.slug] ?? examples(step.activity),
            complete: true,
          });
        else if (step.activity?.kind === 'instrument') await this.answer(actor, enrolment.id, step.id, send);
        else if (step.activity?.kind === 'practice-task')
          await this.sendTask(actor, who, step.activity, work, photo, send);
      });
    }
  }

  /** Answers a questionnaire as its form was drawn: neither all right nor all wrong. */
  private async answer(actor: Actor, enrolmentId: string, stepId: string, send: Send): Promise<void> {
    const { id: sittingId, sheet } = await this.openSitting.execute(actor, { enrolmentId, stepId });
    const need = sheet.kind === 'readiness' ? (sheet.need.options[0]?.id ?? null) : null;
    await send('instrument-answered', stepId, { sittingId, answers: someAnswers(sheet), need });
  }

  private async learn(
    lesson: PackagedLesson,
    module: ModulePackage,
    work: Work,
    slip: number,
    send: Send,
  ): Promise<void> {
    await send('lesson-opened', lesson.id, {});
    for (const [part, { activities }] of lesson.parts.entries()) {
      await send('part-read', lesson.id, { part: part + 1, parts: lesson.parts.length });
      for (const id of activities) {
        const activity = module.activities.find((each) => each.id === id);
        if (activity?.kind === 'quiz')
          await send('quiz-answered', id, {
            attemptId: demoId(`${lesson.id}/${id}`),
            answers: quizAnswers(activity, slip),
          });
        if (activity?.kind === 'scenario')
          await send('scenario-played', id, { attemptId: demoId(`${lesson.id}/${id}`), path: bestPath(activity) });
        if (activity?.kind === 'form')
          await send('form-saved', id, {
            answers: activity.private ? null : (work.form[activity.slug] ?? examples(activity)),
            complete: true,
          });
        // A lab is carried on from lesson to lesson, and finished in the last of them.
        const made = work.labs?.[activity?.slug ?? ''];
        if (
          made &&
          module.lessons.filter(({ parts }) => parts.some((each) => each.activities.includes(id))).pop() === lesson
        )
          await send('lab-finished', id, made);
      }
    }
    await send('lesson-finished', lesson.id, {});
  }

  private async sendTask(
    actor: Actor,
    who: string,
    task: PackagedActivity,
    work: Work,
    photo: string | undefined,
    send: Send,
  ): Promise<void> {
    const answers = work.tasks[task.slug];
    if (!answers) throw new Error(`The demo has no work for ${task.slug}.`);
    const files = photo ? [{ stepId: 'foto', fileId: await this.upload(actor, `${who}/${photo}`, photo) }] : [];
    await send('submission-sent', task.id, {
      submissionId: demoId(`${who}/${task.slug}`),
      answers,
      files,
    });
  }

  /** A photo goes the way of every photo: piece by piece, looked at, stored. */
  async upload(actor: Actor, name: string, path: string): Promise<string> {
    const bytes = await readFile(path);
    const fileId = demoId(name);
    await this.uploads.begin(
      actor,
      { fileId, sha256: createHash('sha256').update(bytes).digest('hex'), purpose: 'submission' },
      bytes.length,
    );
    await this.uploads.keep(actor, fileId, 0, bytes);
    return fileId;
  }

  /** Sends one act and stops the demo when it is refused: a demo that is refused is a fault of ours. */
  private async send(
    actor: Actor,
    {
      name,
      ...act
    }: {
      name: string;
      enrolmentId: string;
      package: string;
      stepId: string;
      kind: ActKind;
      payload: Record<string, unknown>;
    },
  ): Promise<void> {
    const now = this.clock.now().toISOString();
    const entry = { ...act, id: demoId(name), v: 1, occurredAt: now };
    const { answers } = await this.sync.execute(
      actor,
      { app: 'demo', phoneNow: now, cursor: null, entries: [entry] },
      'id',
    );
    const [answer] = answers;
    if (answer?.answer === 'refused') throw new Error(`The demo was refused: ${act.kind} ${answer.problem.type}`);
  }
}

/** How many steps there are up to a mark. */
function countTo(
  { module: number, steps = Infinity }: Mark,
  all: readonly { readonly module: ModulePackage }[],
): number {
  const first = all.findIndex(({ module }) => module.module.number === number);
  if (first < 0) throw new Error(`The demo finds no module ${number}.`);
  const inIt = all.filter(({ module }) => module.module.number === number).length;
  return first + Math.min(steps, inIt);
}

type Send = (kind: ActKind, stepId: string, payload: Record<string, unknown>) => Promise<void>;

const stepsOf = (module: ModulePackage): Step[] =>
  module.module.order.flatMap((place): Step[] => {
    if (place.optional) return [];
    if ('activity' in place) {
      const activity = module.activities.find(({ id }) => id === place.activity);
      return activity ? [{ id: place.activity, activity }] : [];
    }
    const lesson = module.lessons.find(({ id }) => id === place.lesson);
    return lesson ? [{ id: place.lesson, lesson }] : [];
  });

/** Right answers, but for every so many questions one that is not. */
function quizAnswers(quiz: Extract<PackagedActivity, { kind: 'quiz' }>, slip: number): Record<string, string[]> {
  return Object.fromEntries(
    quiz.questions.map((question, i) => {
      const isSlip = slip > 0 && (i + 1) % slip === 0;
      const chosen = question.options.filter(({ right }) => right !== isSlip).map(({ id }) => id);
      return [question.id, question.choose === 'one' ? chosen.slice(0, 1) : chosen];
    }),
  );
}

function bestPath(scenario: Extract<PackagedActivity, { kind: 'scenario' }>): { node: string; choice: string }[] {
  const path: { node: string; choice: string }[] = [];
  for (let node = scenario.nodes.find(({ id }) => id === scenario.start); node;) {
    const choice = node.choices?.find(({ quality }) => quality === 'best') ?? node.choices?.[0];
    if (choice) path.push({ node: node.id, choice: choice.id });
    const next: string | undefined = choice?.to ?? node.next;
    node = scenario.nodes.find(({ id }) => id === next);
  }
  return path;
}

function someAnswers(sheet: InstrumentSheet): Record<string, number | string[]> {
  if (sheet.kind === 'readiness') return Object.fromEntries(sheet.items.map(({ id }, i) => [id, 2 + (i % 4)]));
  if (sheet.kind === 'awareness')
    return Object.fromEntries(sheet.cases.map(({ id }, i) => [id, [i % 3 === 2 ? 'plain' : 'ai']]));
  return Object.fromEntries(
    sheet.items.map((item) => [
      item.id,
      item.type === 'JD' ? item.rights.map((right) => right.id) : item.options.slice(0, 1).map((option) => option.id),
    ]),
  );
}

/** A form filled in as its worked examples show. */
function examples(form: Extract<PackagedActivity, { kind: 'form' }>): FormAnswers {
  return Object.fromEntries(
    form.fields.map((field) => {
      if (field.kind === 'check') return [field.id, true];
      if (field.kind === 'choice') return [field.id, field.options[0]?.id];
      if (field.kind === 'choices') return [field.id, field.options.slice(0, field.min ?? 1).map(({ id }) => id)];
      if (field.kind === 'price') return [field.id, 25000];
      if (field.kind === 'rows') {
        const row = Object.fromEntries(
          field.columns.map((column) => [
            column.id,
            column.kind === 'choice' ? column.options[0]?.id : (column.example ?? 'Belum ada'),
          ]),
        );
        return [field.id, Array.from({ length: field.min ?? 1 }, () => row)];
      }
      return [field.id, field.example ?? 'Belum ada'];
    }),
  );
}
