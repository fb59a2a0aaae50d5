import type { ModulePackage } from '@contracts/packages';
import { stepsOf } from '@api/curricula';
import { scoreQuiz, scoreScenario } from '@rules';
import { firstModule, type State, type World, type WrittenAct } from './life.given';

type Row = {
  done: boolean;
  best: number | null;
  attempts: number;
  partsRead: number[];
  firstAt: number;
  lastAt: number;
};

/** A life told as plainly as can be: no ledger, no fold; everything is looked at anew each time. */
export class PlainWorld implements World {
  private readonly modules = [firstModule()];
  private readonly acts: WrittenAct[] = [];
  private readonly judged: boolean[] = [];
  private readonly came: number[] = [];
  private pinned = 0;

  publish(module: ModulePackage): void {
    this.modules.push(module);
  }
  edit(): void {}
  act(act: WrittenAct): void {
    this.acts.push(act);
  }
  judge(_: WrittenAct, accepted: boolean): void {
    this.judged.push(accepted);
  }
  move(to: number): void {
    this.came.push(this.pinned);
    this.pinned = to;
  }
  back(): void {
    this.pinned = this.came.pop() ?? 0;
  }

  state(): State {
    const own = this.moduleOf(this.pinned);
    const steps: Record<string, Row> = {};
    for (const act of this.acts) {
      const module = this.moduleOf(act.under);
      if (!asksTheSame(module, own, act.stepId)) continue;
      const row = (steps[act.stepId] ??= {
        done: false,
        best: null,
        attempts: 0,
        partsRead: [],
        firstAt: act.at,
        lastAt: act.at,
      });
      row.firstAt = Math.min(row.firstAt, act.at);
      row.lastAt = Math.max(row.lastAt, act.at);
      add(row, act, module);
      if (act.kind === 'submission-sent' || act.kind === 'question-asked')
        row.done = this.judged[this.judged.length - 1] ?? false;
    }
    const required = stepsOf(own).filter((step) => step.required && step.lessonId === null);
    return {
      version: this.pinned,
      steps: Object.fromEntries(Object.entries(steps).sort(([a], [b]) => (a < b ? -1 : 1))),
      done: required.filter(({ id }) => steps[id]?.done).length,
      required: required.length,
      levels: null,
      acts: this.acts.length + this.judged.length,
    };
  }

  private moduleOf(version: number): ModulePackage {
    const module = this.modules[version];
    if (!module) throw new Error('There is no such version.');
    return module;
  }
}

function add(row: Row, { kind, stepId, payload }: WrittenAct, module: ModulePackage): void {
  const activity = module.activities.find(({ id }) => id === stepId);
  const scored = (points: number): void => void (row.best = Math.max(row.best ?? 0, points));
  if (kind === 'part-read') {
    row.partsRead = [...new Set([...row.partsRead, Number(payload['part'])])].sort();
  } else if (kind === 'lesson-finished') {
    row.done = true;
  } else if (kind === 'form-saved') {
    row.done ||= payload['complete'] === true;
  } else if (kind === 'submission-sent') {
    row.attempts += 1;
  } else if (kind === 'quiz-answered' && activity?.kind === 'quiz') {
    row.attempts += 1;
    row.done = true;
    scored(scoreQuiz(activity, payload['answers'] as Record<string, string[]>).basisPoints);
  } else if (kind === 'scenario-played' && activity?.kind === 'scenario') {
    row.attempts += 1;
    row.done = true;
    const score = scoreScenario(activity, payload['path'] as { node: string; choice: string }[]);
    if (!('refused' in score)) scored(score.basisPoints);
  }
}

/** Whether a step is in both versions, and where it has right and wrong, they are the same. */
function asksTheSame(was: ModulePackage, is: ModulePackage, stepId: string): boolean {
  if (is.lessons.some(({ id }) => id === stepId)) return true;
  const [old, young] = [was, is].map(({ activities }) => activities.find(({ id }) => id === stepId));
  if (!old || !young) return false;
  if (old.kind === 'quiz' && young.kind === 'quiz') {
    const rightIn = (quiz: typeof old): Map<string, string> =>
      new Map(
        quiz.questions.map(({ id, options }) => [
          id,
          options
            .filter(({ right }) => right)
            .map((option) => option.id)
            .sort()
            .join(),
        ]),
      );
    const [a, b] = [rightIn(old), rightIn(young)];
    return a.size === b.size && [...a].every(([id, right]) => b.get(id) === right);
  }
  if (old.kind === 'scenario' && young.kind === 'scenario')
    return (
      JSON.stringify(old.nodes.map(({ choices }) => choices)) ===
      JSON.stringify(young.nodes.map(({ choices }) => choices))
    );
  return old.kind === young.kind;
}
