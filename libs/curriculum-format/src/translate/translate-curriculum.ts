import type { Key, SourceDocument } from '../parse/read-yaml';
import {
  type ActivitySource,
  type CaseSource,
  type CourseSource,
  type Curriculum,
  isWhole,
  type LessonSource,
  type ModuleSource,
  modulesOf,
} from '../shape/curriculum';
import type { Place } from '../shape/finding';
import { embeddedActivities, type Part } from '../shape/prose';
import type { RubricData } from '../shape/rubric.schema';
import { translationPath } from '../shape/source-files';
import { holdsTexts, type Misfit, translated } from './put-texts';

/** Where a translation and its original do not fit; `keys` name the text, if it is about one. */
export type Gap = Place & {
  readonly kind: Misfit['kind'] | 'no-file' | 'no-original' | 'parts';
  readonly keys: readonly Key[];
};

/** A curriculum in another language, as far as it has been said in it. Ids, order and all that counts are the original's. */
export type Translation = {
  /** What has not been said stands in the original's words, and its places are those of the original's files. */
  readonly curriculum: Curriculum;
  /** Slugs of the modules whose title, summary and titles of steps are said. */
  readonly named: ReadonlySet<string>;
  /** Slugs of the modules of which everything is said. */
  readonly whole: ReadonlySet<string>;
  /** How many lessons, with their activities, and how many activities are wholly said. */
  readonly said: { readonly lessons: number; readonly activities: number };
  readonly gaps: readonly Gap[];
};

/** Reads a curriculum in English; null when nothing of it is said. */
export const translateCurriculum = (curriculum: Curriculum): Translation | null =>
  curriculum.translations.size === 0 ? null : new Translator(curriculum).translate();

/** A thing in the other language, and whether nothing of it is left in the original's. */
type Said<T> = { readonly source: T; readonly whole: boolean };

/** Titles of lessons and activities stand with their module's, so that its list of steps can be said before the steps are. */
type Names = {
  readonly title: string;
  readonly summary: string;
  readonly lessons: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
};

class Translator {
  private readonly gaps: Gap[] = [];
  private readonly read = new Set<string>();
  private readonly named = new Set<string>();
  private readonly whole = new Set<string>();
  private readonly begun: ReadonlySet<string>;
  private readonly rubrics: ReadonlyMap<string, Said<SourceDocument<RubricData>>>;
  private lessons = 0;
  private activities = 0;

  constructor(private readonly original: Curriculum) {
    const modules = modulesOf(original).filter((module) => this.isBegun(module));
    this.begun = new Set(modules.map(({ folder }) => folder));
    const wanted = new Set(modules.flatMap(rubricsOf));
    this.rubrics = new Map(original.rubrics.map((rubric) => [rubric.slug, this.rubric(rubric, wanted)]));
  }

  translate(): Translation {
    const { manifest, courses } = this.original;
    const curriculum: Curriculum = {
      ...this.original,
      manifest: manifest && this.say(manifest).source,
      courses: courses.map((course) => this.course(course)),
      rubrics: [...this.rubrics.values()].map(({ source }) => source),
      cards: this.picked(this.original.cards, 'cards'),
      glossary: this.picked(this.original.glossary, 'terms'),
    };
    if (isWhole(this.original, this.original.root)) this.reportOrphans();
    const { named, whole, gaps, lessons, activities } = this;
    return { curriculum, named, whole, gaps, said: { lessons, activities } };
  }

  /** A module is begun when more of it is said than its names: from then on its missing files are missed. */
  private isBegun({ folder, document }: ModuleSource): boolean {
    const names = translationPath(document.path);
    return [...this.original.translations.keys()].some((path) => path.startsWith(`${folder}/`) && path !== names);
  }

  private course({ document, modules }: CourseSource): CourseSource {
    return { document: this.say(document).source, modules: modules.map((module) => this.module(module)) };
  }

  private module(module: ModuleSource): ModuleSource {
    const { document, folder } = module;
    const names = this.names(module);
    const expected = this.begun.has(folder);
    const activities = module.activities.map((activity) => this.titled(activity, names.source, 'activities', expected));
    const wholeActivities = new Set(activities.flatMap(({ source, whole }) => (whole ? [source.slug] : [])));
    const lessons = module.lessons.map((lesson) => this.lesson(lesson, names.source, wholeActivities, expected));
    const story = module.case && this.story(module.case, expected);

    if (names.whole) this.named.add(document.slug);
    if (names.whole) this.activities += wholeActivities.size;
    if (names.whole) this.lessons += lessons.filter(({ whole }) => whole).length;
    const parts = [names, story, ...activities, ...lessons, ...rubricsOf(module).map((slug) => this.rubrics.get(slug))];
    if (parts.every((part) => part?.whole)) this.whole.add(document.slug);

    const { title, summary } = names.source.data;
    return {
      folder,
      document: { ...document, at: names.source.at, data: { ...document.data, title, summary } },
      case: story && story.source,
      lessons: lessons.map(({ source }) => source),
      activities: activities.map(({ source }) => source as ActivitySource),
    };
  }

  private names({ document, lessons, activities }: ModuleSource): Said<SourceDocument<Names>> {
    const { title, summary } = document.data;
    const titles = (steps: readonly SourceDocument<{ readonly title: string }>[]) =>
      new Map(steps.map(({ slug, data }) => [slug, data.title]));
    return this.say({
      ...document,
      data: { title, summary, lessons: titles(lessons), activities: titles(activities) },
    });
  }

  private titled<T extends { readonly title: string }>(
    step: SourceDocument<T>,
    names: SourceDocument<Names>,
    list: 'lessons' | 'activities',
    expected: boolean,
  ): Said<SourceDocument<T>> {
    const { title, ...rest } = step.data;
    const { source, whole } = this.say({ ...step, data: rest }, expected);
    const data = { ...source.data, title: names.data[list].get(step.slug) ?? title } as unknown as T;
    const at: SourceDocument<T>['at'] = (...keys) =>
      keys[0] === 'title' ? names.at(list, step.slug) : source.at(...keys);
    return { source: { ...source, data, at }, whole };
  }

  private lesson(
    lesson: LessonSource,
    names: SourceDocument<Names>,
    wholeActivities: ReadonlySet<string>,
    expected: boolean,
  ): Said<LessonSource> {
    const { source, whole } = this.titled(lesson, names, 'lessons', expected);
    const prose = this.original.translations.get(source.path)?.prose;
    if (!prose) return { source: { ...lesson, data: source.data, at: source.at }, whole: false };
    const fits = prose.lead.length === 0 && agree(lesson.parts, prose.parts);
    if (!fits) this.gaps.push({ ...source.at(), kind: 'parts', keys: [] });
    const embedded = lesson.parts.flatMap(({ blocks }) => embeddedActivities(blocks));
    return {
      // A recorded reading is in the language of the original.
      source: { ...source, parts: prose.parts, recording: null },
      whole: whole && fits && embedded.every((slug) => wholeActivities.has(slug)),
    };
  }

  private story(original: CaseSource, expected: boolean): Said<CaseSource> {
    const { source, whole } = this.say<CaseSource['data']>(original, expected);
    const prose = this.original.translations.get(source.path)?.prose;
    if (!prose) return { source: original, whole: false };
    const fits = prose.lead.length > 0 && prose.parts.length === 0;
    if (!fits) this.gaps.push({ ...source.at(), kind: 'parts', keys: [] });
    return { source: { ...source, blocks: prose.lead }, whole: whole && fits };
  }

  private rubric(original: SourceDocument<RubricData>, wanted: ReadonlySet<string>): Said<SourceDocument<RubricData>> {
    const { phrases: _mentorsOnly, ...data } = original.data;
    return this.say<RubricData>({ ...original, data }, wanted.has(original.slug));
  }

  /** Cards and words of the glossary: each is there when it is wholly said; the others are left out, for a lesson is whole without them. */
  private picked<List extends string, Item extends { readonly id: string }>(
    original: SourceDocument<Readonly<Record<List, Item[]>>> | null,
    list: List,
  ): SourceDocument<Readonly<Record<List, Item[]>>> | null {
    const texts = original && this.original.translations.get(translationPath(original.path));
    if (!original || !texts) return null;
    const said = Object.keys((texts.data[list] ?? {}) as object);
    const gapsBefore = this.gaps.length;
    const chosen = { [list]: original.data[list].filter(({ id }) => said.includes(id)) } as typeof original.data;
    const { source } = this.say({ ...original, data: chosen }, false);
    const broken = new Set(
      this.gaps.slice(gapsBefore).flatMap(({ kind, keys }) => (kind === 'unknown' ? [] : keys[1])),
    );
    const whole = source.data[list].filter(({ id }) => !broken.has(id));
    return { ...source, data: { [list]: whole } as typeof original.data };
  }

  private say<T>(original: SourceDocument<T>, expected = true): Said<SourceDocument<T>> {
    const file = translationPath(original.path);
    const texts = this.original.translations.get(file);
    if (texts === undefined) {
      if (!holdsTexts(original.data)) return { source: original, whole: true };
      if (expected && !this.original.unreadable.has(file)) this.gaps.push({ file, line: 1, kind: 'no-file', keys: [] });
      return { source: original, whole: false };
    }
    this.read.add(file);
    const { document, misfits } = translated(original, texts);
    this.gaps.push(...misfits.map(({ kind, keys }) => ({ ...texts.at(...keys), kind, keys })));
    return { source: document, whole: misfits.every(({ kind }) => kind === 'unknown') };
  }

  private reportOrphans(): void {
    for (const file of this.original.translations.keys())
      if (!this.read.has(file)) this.gaps.push({ file, line: 1, kind: 'no-original', keys: [] });
  }
}

const rubricsOf = ({ activities }: ModuleSource): string[] =>
  activities.flatMap(({ data }) => (data.kind === 'practice-task' ? [data.rubric] : []));

/** What was read of a lesson is kept by the number of its part, and what was done in it by its activities: both must be the same. */
const agree = (original: readonly Part[], said: readonly Part[]): boolean =>
  original.length === said.length &&
  original.every(({ blocks }, index) => {
    const other = said[index]?.blocks ?? [];
    return other.length > 0 && embeddedActivities(blocks).join() === embeddedActivities(other).join();
  });
