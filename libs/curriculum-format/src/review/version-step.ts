import { parseCurriculum } from '../parse/parse-curriculum';
import type { ActivitySource, Curriculum, ModuleSource } from '../shape/curriculum';
import { modulesOf } from '../shape/curriculum';
import { embeddedActivities } from '../shape/prose';
import type { SourceFiles } from '../shape/source-files';
import { nameFiles } from './name-files';

/** How much a version differs from the one before: words only, something more, or something that counts. */
export type VersionStep = 'patch' | 'minor' | 'major';

export type CountedThing =
  | 'module'
  | 'lesson'
  | 'question'
  | 'activity'
  | 'task'
  | 'criterion'
  | 'goals'
  | 'competencies'
  | 'key'
  | 'place'
  | 'framework';

/** One difference that is more than words, and what it makes of the version. */
export type StepReason = {
  readonly step: Exclude<VersionStep, 'patch'>;
  readonly thing: CountedThing;
  readonly change: 'added' | 'removed' | 'changed';
  /** Such as "Kuis 3.1, soal 2". */
  readonly where: string;
};

/** How many of a kind were changed, added and removed, words included. */
export type ChangeCount = { readonly changed: number; readonly added: number; readonly removed: number };

export type VersionChange = {
  readonly step: VersionStep;
  readonly reasons: readonly StepReason[];
  readonly counts: Readonly<Partial<Record<'question' | 'lesson' | 'activity' | 'task' | 'criterion', ChangeCount>>>;
};

type Parse = (files: SourceFiles) => Curriculum;

/**
 * What the number of a version has to say about its difference from the one before.
 *
 * Patch: words only. Minor: a lesson, a question or an activity came, or something left that nobody had to do. Major: competencies,
 * goals, criteria, tasks, right answers or scoring are others, or something left that had to be done.
 * `parse` may be a reading that remembers.
 */
export function versionStep(before: SourceFiles, after: SourceFiles, parse: Parse = parseDraft): VersionChange {
  const drafts = [read(before, parse), read(after, parse)] as const;
  const [old, young] = [factsOf(drafts[0]), factsOf(drafts[1])];
  const reasons = [...new Set([...young.keys(), ...old.keys()])].flatMap((key): StepReason | [] => {
    const [was, is] = [old.get(key), young.get(key)];
    const fact = is ?? was;
    if (!fact || was?.value === is?.value) return [];
    // With a whole module, lesson or activity goes all that is said of it.
    const owner = fact.of;
    if (owner !== null && old.has(owner) !== young.has(owner)) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const step = (was ?? fact).weighs[change];
    return step === null ? [] : { step, thing: fact.thing, change, where: fact.where };
  });
  const step = reasons.some((reason) => reason.step === 'major') ? 'major' : reasons.length > 0 ? 'minor' : 'patch';
  return { step, reasons: reasons.sort((a, b) => rank[a.step] - rank[b.step]), counts: countsOf(...drafts) };
}

const rank: Readonly<Record<StepReason['step'], number>> = { major: 0, minor: 1 };

type Weight = Exclude<VersionStep, 'patch'> | null;

/** Something that counts, by a key that survives renaming; `of` is the thing it belongs to. */
type Fact = {
  readonly thing: CountedThing;
  readonly where: string;
  readonly value: string;
  readonly of: string | null;
  readonly weighs: Readonly<Record<StepReason['change'], Weight>>;
};

const alwaysMajor = { added: 'major', removed: 'major', changed: 'major' } as const;

function factsOf({ curriculum, names }: Draft): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const nameOf = (path: string): string => names.get(path) ?? path;
  const state = (
    key: string,
    thing: CountedThing,
    where: string,
    value: unknown,
    { of = null, weighs = alwaysMajor }: Partial<Pick<Fact, 'of' | 'weighs'>> = {},
  ): void => void facts.set(key, { thing, where, value: JSON.stringify(value), of, weighs });

  const { manifest } = curriculum;
  if (manifest) {
    state('framework', 'framework', nameOf(manifest.path), manifest.data.framework);
    state('goals', 'goals', nameOf(manifest.path), goalsIn(manifest.data.goals));
  }
  for (const module of modulesOf(curriculum)) {
    const { data, path } = module.document;
    const name = nameOf(path);
    const owned = { of: data.id };
    state(data.id, 'module', name, '', { weighs: { added: 'minor', removed: 'major', changed: null } });
    state(`${data.id}/goals`, 'goals', name, goalsIn(data.goals), owned);
    const required = requiredIn(module);
    for (const lesson of module.lessons) {
      const mustBeDone = required.has(lesson.slug);
      const its = { of: lesson.data.id };
      state(lesson.data.id, 'lesson', nameOf(lesson.path), '', {
        ...owned,
        weighs: { added: 'minor', removed: mustBeDone ? 'major' : 'minor', changed: null },
      });
      state(`${lesson.data.id}/place`, 'place', nameOf(lesson.path), mustBeDone, its);
      state(
        `${lesson.data.id}/competencies`,
        'competencies',
        nameOf(lesson.path),
        sorted(lesson.data.competencies),
        its,
      );
    }
    for (const activity of module.activities) stateActivity(activity, nameOf(activity.path), data.id);
  }
  for (const { data, path } of curriculum.rubrics) {
    for (const [index, { id, safety = false, competencies }] of data.criteria.entries())
      state(`${data.id}/${id}`, 'criterion', `${nameOf(path)}, kriteria ${index + 1}`, [safety, sorted(competencies)]);
  }
  return facts;

  function stateActivity({ data }: ActivitySource, name: string, moduleId: string): void {
    const its = { of: data.id };
    if (data.kind === 'practice-task') {
      const { rubric, attempts, steps } = data;
      const asked = steps.map(({ id, photos, voice, fields = [] }) => [id, photos, voice, fields.map(fieldWork)]);
      state(data.id, 'task', name, [rubric, attempts, asked], { of: moduleId });
      return;
    }
    const weighs = { added: 'minor', removed: 'major', changed: null } as const;
    state(data.id, 'activity', name, '', { of: moduleId, weighs });
    if (data.kind === 'form') {
      state(`${data.id}/key`, 'key', name, data.fields.map(fieldWork), its);
      return;
    }
    if (data.kind === 'instrument') {
      state(`${data.id}/key`, 'key', name, data.instrument, its);
      return;
    }
    state(`${data.id}/competencies`, 'competencies', name, sorted(data.evidence), its);
    if (data.kind === 'lab') state(`${data.id}/key`, 'key', name, data.lab, its);
    if (data.kind === 'scenario') {
      const nodes = data.nodes.map(({ id, next, choices = [] }) => [
        id,
        next,
        choices.map((choice) => [choice.id, choice.quality, choice.to]).sort(),
      ]);
      state(`${data.id}/key`, 'key', name, [data.start, nodes.sort()], its);
    }
    if (data.kind === 'quiz') {
      for (const [index, { id, choose, options }] of data.questions.entries()) {
        const where = `${name}, soal ${index + 1}`;
        state(id, 'question', where, '', { ...its, weighs });
        const right = options.map((option) => [option.id, option.right ?? false]).sort();
        state(`${id}/key`, 'key', where, [choose, right], { of: id });
      }
    }
  }
}

const fieldWork = ({ id, kind, required = false }: { id: string; kind: string; required?: boolean }): unknown => [
  id,
  kind,
  required,
];
const sorted = (codes: readonly string[]): string[] => [...codes].sort();
const goalsIn = (goals: readonly { competency: string; level: number }[]): string[] =>
  goals.map(({ competency, level }) => `${competency} ${level}`).sort();

/** The slugs of the lessons of a module that have to be done. */
function requiredIn({ document: { data } }: ModuleSource): Set<string> {
  if (data.elective) return new Set();
  return new Set(data.order.flatMap((step) => ('lesson' in step && !step.optional ? step.lesson : [])));
}

type Draft = {
  readonly files: SourceFiles;
  readonly curriculum: Curriculum;
  readonly names: ReadonlyMap<string, string>;
};

function read(files: SourceFiles, parse: Parse): Draft {
  const names = new Map(nameFiles(files).map(({ path, name }) => [path, name]));
  return { files, curriculum: parse(files), names };
}

function parseDraft(files: SourceFiles): Curriculum {
  const manifest = [...files.keys()].find((path) => path.endsWith('/curriculum.yaml')) ?? 'curriculum.yaml';
  return parseCurriculum(files, manifest.slice(0, -'/curriculum.yaml'.length)).curriculum;
}

/** Counts what people count: questions, lessons, activities, tasks, criteria; each once, however much of it is different. */
function countsOf(before: Draft, after: Draft): VersionChange['counts'] {
  const [old, young] = [thingsOf(before), thingsOf(after)];
  const counts: Record<string, { changed: number; added: number; removed: number }> = {};
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    const [was, is] = [old.get(key), young.get(key)];
    const thing = (is ?? was)?.thing;
    if (thing === undefined || was?.words === is?.words) continue;
    const count = (counts[thing] ??= { changed: 0, added: 0, removed: 0 });
    count[was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'] += 1;
  }
  return counts;
}

type Thing = { readonly thing: keyof VersionChange['counts']; readonly words: string };

function thingsOf({ files, curriculum }: Draft): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const add = (key: string, thing: Thing['thing'], words: unknown): void =>
    void things.set(key, { thing, words: JSON.stringify(words) });
  for (const { lessons, activities } of modulesOf(curriculum)) {
    for (const { data, parts, path } of lessons)
      add(data.id, 'lesson', [
        data,
        parts.flatMap(({ blocks }) => embeddedActivities(blocks)),
        bodyOf(files.get(path)),
      ]);
    for (const { data } of activities) {
      if (data.kind === 'practice-task') add(data.id, 'task', data);
      else if (data.kind !== 'quiz') add(data.id, 'activity', data);
      else {
        const { questions, ...rest } = data;
        add(data.id, 'activity', rest);
        for (const question of questions) add(question.id, 'question', question);
      }
    }
  }
  for (const { data } of curriculum.rubrics)
    for (const criterion of data.criteria) add(`${data.id}/${criterion.id}`, 'criterion', criterion);
  return things;
}

const bodyOf = (text = ''): string => text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n?/, '').trim();
