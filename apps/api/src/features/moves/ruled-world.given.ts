import type { ModulePackage } from '@contracts/packages';
import { catalogueOf, levelsOf, outlineOf, progressOf, type Competency, type LedgerEntry } from '@rules';
import { firstModule, type State, type World, type WrittenAct } from './life.given';

/** The competencies that the small module teaches. */
const competencies: readonly Competency[] = [
  { code: 'A1', kind: 'knowledge' },
  { code: 'B2', kind: 'skill' },
  { code: 'B3', kind: 'skill' },
  { code: 'B4', kind: 'attitude' },
];

/** A life told by the rules alone: a list of entries, and the version she is in. */
export class RuledWorld implements World {
  private readonly modules = [firstModule()];
  private readonly entries: LedgerEntry[] = [];
  private readonly came: number[] = [];
  private pinned = 0;

  publish(module: ModulePackage): void {
    this.modules.push(module);
  }
  edit(): void {}
  act({ kind, under, stepId, payload, at }: WrittenAct): void {
    this.add({
      kind,
      occurredAt: at,
      package: String(under),
      activityId: stepId,
      payload: { ...payload, lessonId: stepId },
    });
  }
  judge({ under, stepId, payload }: WrittenAct, accepted: boolean): void {
    const levels = { kebenaran: accepted ? 3 : 1, saluran: accepted ? 3 : 2 };
    this.add({
      kind: 'assessment-released',
      occurredAt: Date.UTC(2026, 10, 22),
      package: String(under),
      activityId: stepId,
      payload: {
        assessmentId: String(this.entries.length),
        submissionId: payload['submissionId'],
        versionId: String(this.entries.length),
        decision: accepted ? 'accepted' : 'returned',
        levels,
        ownBusiness: true,
      },
    });
  }
  move(to: number): void {
    this.came.push(this.pinned);
    this.pin(to);
  }
  back(): void {
    this.pin(this.came.pop() ?? 0);
  }

  state(): State {
    const own = this.modules[this.pinned] as ModulePackage;
    const earlier = Object.fromEntries(
      this.modules.map((module, at) => [String(at), module] as const).filter(([at]) => at !== String(this.pinned)),
    );
    const { items, done, total } = progressOf(this.entries, outlineOf([own], earlier));
    const steps = Object.entries(items).filter(([, { firstAt }]) => firstAt !== null);
    return {
      version: this.pinned,
      steps: Object.fromEntries(
        steps
          .map(
            ([id, { done: isDone, best, attempts, partsRead, firstAt, lastAt }]) =>
              [id, { done: isDone, best, attempts, partsRead, firstAt, lastAt }] as const,
          )
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      done,
      required: total,
      levels: levelsOf(this.entries, catalogueOf([own], earlier), competencies, 420).map(({ code, level }) => [
        code,
        level,
      ]),
      acts: this.entries.filter(({ kind }) => kind !== 'enrolment-moved').length,
    };
  }

  private pin(to: number): void {
    this.add({ kind: 'enrolment-moved', occurredAt: Date.UTC(2026, 10, 22), payload: { from: this.pinned, to } });
    this.pinned = to;
  }

  private add(entry: object): void {
    const seq = this.entries.length + 1;
    this.entries.push({ id: String(seq).padStart(4, '0'), v: 1, seq, ...entry } as unknown as LedgerEntry);
  }
}
