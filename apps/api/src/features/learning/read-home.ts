import { Injectable, Logger } from '@nestjs/common';
import type { HomeDocument, HomeEnrolment, HomeModule, StepProgress, WithdrawnStep } from '@contracts/learning';
import { commonProblems, type Locale } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { HomeParts, type RawHome } from './home-parts';
import { VersionShelf } from './version-shelf';

/** What `home_learning` answers, before the versions' modules are put in. */
export type RawLearning = Pick<HomeDocument, 'person' | 'agency' | 'ownsBusiness' | 'forms' | 'days'> & {
  readonly cursor: number;
  readonly rev: number;
  readonly levelsRev: number;
  readonly rulesVersion: string | null;
  readonly levels: unknown;
  readonly enrolments: readonly (Omit<HomeEnrolment, 'curriculumTitle' | 'titleLang' | 'version' | 'modules'> & {
    readonly versionId: string;
  })[];
  readonly progress: readonly (StepProgress & { readonly firstAt: string })[];
};

/** Composes the learner's home document from the parts that features registered: one round trip for all of them. */
@Injectable()
export class ReadHome {
  private readonly log = new Logger(ReadHome.name);

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly parts: HomeParts,
    private readonly versions: VersionShelf,
  ) {}

  /** Names and packages of modules are in the reader's language where there are such. */
  async execute(actor: Actor, locale: Locale): Promise<HomeDocument> {
    const now = this.clock.now();
    const { raw, missing } = await this.readRaw(actor, now);
    const learning = raw['learning'] as RawLearning | null;
    if (!learning) throw new Problem(commonProblems['not-found']);

    const enrolments = await Promise.all(
      learning.enrolments.map((enrolment) => this.withModules(actor, enrolment, locale, setAsideOf(raw, enrolment.id))),
    );
    const framework = await this.frameworkOf(actor, learning);
    const finished: Record<string, unknown> = {};
    for (const part of this.parts.all) {
      try {
        finished[part.key] = part.finish ? await part.finish(raw, actor) : raw[part.key];
      } catch (error) {
        this.log.error(error);
        missing.push(part.key);
      }
    }
    const { person, agency, ownsBusiness, cursor, progress, forms, days } = learning;
    return {
      ...empty,
      person,
      agency,
      ownsBusiness,
      cursor: cursor ?? 0,
      serverNow: now.toISOString(),
      framework,
      enrolments,
      progress: progress.map(({ firstAt: _firstAt, ...step }) => step),
      forms,
      days,
      ...Object.fromEntries(Object.entries(finished).filter(([, value]) => value !== undefined && value !== null)),
      missingParts: missing,
    };
  }

  /** All parts in one statement; when that fails, part by part, so that one part's fault leaves the others. */
  private async readRaw(actor: Actor, now: Date): Promise<{ raw: RawHome; missing: string[] }> {
    const parts = [
      { key: 'learning', sql: 'home_learning' },
      ...this.parts.all.filter((part) => part.sql !== undefined),
    ];
    const values = [actor.agencyId, actor.personId, now];
    const columns = parts.map(({ key, sql }) => `${sql}($1, $2, $3) as "${key}"`);
    try {
      const [raw] = await this.database.call<Record<string, unknown>>('home', `select ${columns.join(', ')}`, values);
      return { raw: raw ?? {}, missing: [] };
    } catch (error) {
      this.log.error(error);
    }
    const raw: Record<string, unknown> = {};
    const missing: string[] = [];
    for (const [i, { key }] of parts.entries()) {
      try {
        const [row] = await this.database.call<Record<string, unknown>>(`home_${key}`, `select ${columns[i]}`, values);
        raw[key] = row?.[key];
      } catch (error) {
        this.log.error(error);
        missing.push(key);
      }
    }
    return { raw, missing };
  }

  private async withModules(
    actor: Actor,
    { versionId, ...enrolment }: RawLearning['enrolments'][number],
    locale: Locale,
    setAside: ReadonlySet<string>,
  ): Promise<HomeEnrolment> {
    const version = await this.versions.read(actor.agencyId, versionId, locale);
    const modules = version?.modules ?? [];
    return {
      ...enrolment,
      curriculumTitle: version?.curriculumTitle ?? '',
      titleLang: version?.titleLang ?? 'id',
      version: version?.version ?? '',
      modules: setAside.size === 0 ? modules : modules.map((module) => marked(module, setAside)),
    };
  }

  private async frameworkOf(actor: Actor, learning: RawLearning): Promise<HomeDocument['framework'] | null> {
    const [first] = learning.enrolments;
    const version = first && (await this.versions.read(actor.agencyId, first.versionId, 'id'));
    return version ? { hash: version.framework.hash, url: version.framework.url } : null;
  }
}

/** The steps of a place that were withdrawn before she did them: what is done stays done and counts. */
function setAsideOf(raw: RawHome, enrolmentId: string): ReadonlySet<string> {
  const withdrawn = (raw['withdrawn'] ?? []) as readonly WithdrawnStep[];
  const { progress } = raw['learning'] as RawLearning;
  const isDone = (id: string): boolean =>
    progress.some((step) => step.enrolmentId === enrolmentId && step.stepId === id && step.done);
  return new Set(
    withdrawn.flatMap((step) => (step.enrolmentId === enrolmentId && !isDone(step.stepId) ? step.stepId : [])),
  );
}

const marked = (module: HomeModule, setAside: ReadonlySet<string>): HomeModule => ({
  ...module,
  steps: module.steps.map((step) => (setAside.has(step.id) ? { ...step, setAside: true } : step)),
});

/** What stands where a part could not be read or has nothing to say. */
const empty: Pick<HomeDocument, 'submissions' | 'levels' | 'goals'> = {
  submissions: [],
  levels: { rules: 'levels@1', competencies: [] },
  goals: [],
};
