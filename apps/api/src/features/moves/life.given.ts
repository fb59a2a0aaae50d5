import fc from 'fast-check';
import type { ActKind } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import { aModulePackage, step } from '@given/learning';
import { withLesson, without, withOtherKey } from './moves.given';

/** One thing that happens in the life of a curriculum and of a learner in it. Numbers pick among what there is by then. */
export type Happening =
  | { readonly kind: 'edit' }
  | { readonly kind: 'publish'; readonly base: number; readonly changes: readonly number[] }
  | {
      readonly kind: 'act';
      readonly act: number;
      readonly under: number;
      readonly right: boolean;
      readonly part: number;
    }
  | { readonly kind: 'judge'; readonly accepted: boolean }
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'back' };

const pick = fc.nat(1000);

/** Any life: mostly learning, with drafts, publications, moves and ways back in any order. */
export const anyLife: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('act' as const),
        act: pick,
        under: pick,
        right: fc.boolean(),
        part: fc.integer({ min: 1, max: 2 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('publish' as const),
        base: pick,
        changes: fc.array(pick, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('judge' as const), accepted: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), to: pick }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('back' as const) }) },
  ),
  { minLength: 6, maxLength: 18 },
);

const newLessons = ['0193a000-0000-7000-8000-0000000000a1', '0193a000-0000-7000-8000-0000000000a2'] as const;

type Change = (module: ModulePackage) => ModulePackage;
type Activity = ModulePackage['activities'][number];

const onActivity =
  (id: string, change: (activity: Activity) => Activity): Change =>
  (module) => ({
    ...module,
    activities: module.activities.map((activity) => (activity.id === id ? change(activity) : activity)),
  });

/** What an author may do to the small module between two versions. */
const changes: readonly Change[] = [
  (module) => ({ ...module, module: { ...module.module, title: `${module.module.title}.` } }),
  onActivity(step.quiz, (quiz) => ({ ...quiz, title: `${quiz.title}.` })),
  withOtherKey(0),
  withOtherKey(1),
  onActivity(step.quiz, (quiz) =>
    quiz.kind === 'quiz' && quiz.questions.length > 1 ? { ...quiz, questions: quiz.questions.slice(1) } : quiz,
  ),
  onActivity(step.quiz, (quiz) =>
    quiz.kind === 'quiz' ? { ...quiz, questions: [...quiz.questions].reverse() } : quiz,
  ),
  onActivity(step.quiz, (quiz) => (quiz.kind === 'quiz' ? { ...quiz, evidence: ['B2'] } : quiz)),
  onActivity(step.scenario, (story) =>
    story.kind === 'scenario'
      ? {
          ...story,
          nodes: story.nodes.map((node) =>
            node.choices
              ? { ...node, choices: node.choices.map((choice) => ({ ...choice, quality: 'fair' as const })) }
              : node,
          ),
        }
      : story,
  ),
  (module) => ({
    ...module,
    rubrics: module.rubrics.map((rubric) => ({
      ...rubric,
      criteria: rubric.criteria.map((each) => ({ ...each, safety: !each.safety })),
    })),
  }),
  (module) => ({
    ...module,
    module: {
      ...module.module,
      order: module.module.order.map(({ optional, ...place }) =>
        optional ? place : { ...place, optional: true as const },
      ),
    },
  }),
  ...[step.lesson, step.taster, step.quiz, step.scenario, step.factCard, step.task].map((id) => without(id)),
  ...newLessons.map(
    (id): Change =>
      (module) =>
        module.lessons.some((l) => l.id === id) ? module : withLesson(id)(module),
  ),
];

const pickOf = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** The module of the version that comes `index`-th, made of an earlier one. */
export const nextModule = (
  modules: readonly ModulePackage[],
  { base, changes: chosen }: Extract<Happening, { kind: 'publish' }>,
): ModulePackage => ({
  ...chosen.reduce((module, number) => pickOf(changes, number)(module), pickOf(modules, base)),
  version: `0.${modules.length + 1}.0`,
});

export const firstModule = (): ModulePackage => aModulePackage();

/** An act as somebody's phone writes it under a version; times are milliseconds. */
export type WrittenAct = {
  readonly kind: ActKind;
  readonly under: number;
  readonly stepId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
};

const acts: readonly (readonly [ActKind, string])[] = [
  ['lesson-opened', step.lesson],
  ['part-read', step.lesson],
  ['lesson-finished', step.lesson],
  ['lesson-finished', step.taster],
  ...newLessons.map((id) => ['lesson-finished', id] as const),
  ['quiz-answered', step.quiz],
  ['quiz-answered', step.quiz],
  ['quiz-answered', step.quiz],
  ['scenario-played', step.scenario],
  ['form-saved', step.factCard],
  ['submission-sent', step.task],
  ['question-asked', step.task],
];

/** What a life comes to in one telling of it. A world that differs from another has a fault. */
export type State = {
  readonly version: number;
  readonly steps: Readonly<Record<string, unknown>>;
  readonly done: number;
  readonly required: number;
  /** Null where a world does not fold them. */
  readonly levels: unknown;
  readonly acts: number;
};

/** A telling of lives: by the database, by the rules alone, or as plainly as can be. */
export type World = {
  publish(module: ModulePackage): Promise<void> | void;
  edit(): Promise<void> | void;
  act(act: WrittenAct): Promise<void> | void;
  judge(sent: WrittenAct, accepted: boolean): Promise<void> | void;
  move(to: number): Promise<void> | void;
  back(): Promise<void> | void;
  state(): Promise<State> | State;
};

/**
 * Lives a life in several worlds at once and tells every difference: between the worlds at any moment; between before and after an edit
 * or a publication; between before a move and after its way back, when nothing was learned meanwhile; between levels before and after a move.
 */
export async function live(life: readonly Happening[], worlds: Readonly<Record<string, World>>): Promise<string[]> {
  const modules = [firstModule()];
  const known = new Set([0]);
  const moves: { from: number; to: number; before: string; learned: number }[] = [];
  const differences: string[] = [];
  let pinned = 0;
  let learned = 0;
  let sent: WrittenAct | undefined;

  const states = async (): Promise<State[]> => Promise.all(Object.values(worlds).map((world) => world.state()));
  const all = async (does: (world: World) => Promise<void> | void): Promise<void> => {
    for (const world of Object.values(worlds)) await does(world);
  };
  const told = (list: readonly State[]): string => JSON.stringify(list);

  let before = await states();
  for (const [place, happening] of life.entries()) {
    const differ = (what: string): void => void differences.push(`${place} ${happening.kind}: ${what}`);
    let snapshot: string | undefined;
    switch (happening.kind) {
      case 'edit':
        await all((world) => world.edit());
        break;
      case 'publish': {
        const module = nextModule(modules, happening);
        modules.push(module);
        await all((world) => world.publish(module));
        break;
      }
      case 'act': {
        const act = written(happening, pickOf([...known], happening.under), modules, place);
        if (!act) continue;
        if (act.kind === 'submission-sent') sent = act;
        learned += 1;
        await all((world) => world.act(act));
        break;
      }
      case 'judge': {
        const work = sent;
        if (!work) continue;
        learned += 1;
        await all((world) => world.judge(work, happening.accepted));
        break;
      }
      case 'move': {
        const to = pickOf([...modules.keys()], happening.to);
        if (to === pinned) continue;
        moves.push({ from: pinned, to, before: told(before), learned });
        pinned = to;
        known.add(to);
        await all((world) => world.move(to));
        break;
      }
      case 'back': {
        const last = moves.pop();
        if (!last) continue;
        pinned = last.from;
        if (last.learned === learned) snapshot = last.before;
        await all((world) => world.back());
      }
    }
    const after = await states();
    if ((happening.kind === 'edit' || happening.kind === 'publish') && told(after) !== told(before))
      differ('a learner’s state changed');
    if (snapshot !== undefined && told(after) !== snapshot) differ('not as it was before the move');
    if (happening.kind === 'move' || happening.kind === 'back')
      for (const [index, { levels, acts: kept }] of after.entries())
        if (JSON.stringify([levels, kept]) !== JSON.stringify([before[index]?.levels, before[index]?.acts]))
          differ('a level or an answer changed');
    const [first, ...others] = Object.keys(worlds);
    for (const [index, name] of others.entries()) {
      const parts = ['version', 'steps', 'done', 'required', 'acts'] as const;
      for (const part of parts)
        if (JSON.stringify(after[0]?.[part]) !== JSON.stringify(after[index + 1]?.[part]))
          differ(
            `${part}: ${first} ${JSON.stringify(after[0]?.[part])}, ${name} ${JSON.stringify(after[index + 1]?.[part])}`,
          );
    }
    const levels = new Set(after.flatMap((state) => (state.levels === null ? [] : JSON.stringify(state.levels))));
    if (levels.size > 1) differ(`levels: ${[...levels].join(' and ')}`);
    before = after;
  }
  return differences;
}

function written(
  { act, right, part }: Extract<Happening, { kind: 'act' }>,
  under: number,
  modules: readonly ModulePackage[],
  place: number,
): WrittenAct | undefined {
  const module = modules[under];
  const [kind, stepId] = pickOf(acts, act);
  const lesson = module?.lessons.find(({ id }) => id === stepId);
  const activity = module?.activities.find(({ id }) => id === stepId);
  if (!lesson && !activity) return undefined;
  const at = Date.UTC(2026, 9, 1) + place * 17 * 3_600_000;
  const said = (): Record<string, unknown> => {
    switch (kind) {
      case 'part-read':
        return { part, parts: 2 };
      case 'quiz-answered':
        return {
          attemptId: idOf(place),
          answers: Object.fromEntries(
            (activity?.kind === 'quiz' ? activity.questions : []).map((question, index) => [
              question.id,
              question.options
                .filter((option) => option.right === (right || index > 0))
                .map(({ id }) => id)
                .slice(0, question.choose === 'one' ? 1 : 6),
            ]),
          ),
        };
      case 'scenario-played':
        return { attemptId: idOf(place), path: [{ node: 'awal', choice: right ? 'a' : 'b' }] };
      case 'form-saved':
        return { answers: { nama: 'Bolu', harga: 38000 }, complete: right };
      case 'submission-sent':
        return { submissionId: idOf(0), answers: { status: 'Bolu Rp38.000' }, files: [] };
      case 'question-asked':
        return { text: 'Boleh foto lama?' };
      default:
        return {};
    }
  };
  return { kind, under, stepId, payload: said(), at };
}

const idOf = (place: number): string => `0193b000-0000-7000-8000-${String(place).padStart(12, '0')}`;
