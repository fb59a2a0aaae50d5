import { Injectable } from '@nestjs/common';
import { commonProblems, type Locale } from '@contracts/kernel';
import type { HomeDocument, HomeEnrolment, HomeModule, WithdrawnStep } from '@contracts/learning';
import type { ModulePackage, PackagedLesson } from '@contracts/packages';
import type { Actor } from '@api/platform/auth';
import { Problem } from '@api/platform/problems';
import { PackageShelf } from './package-shelf';
import { ReadHome } from './read-home';

/** A lesson of the learner's own version, with everything a page about it shows. */
export type FoundLesson = {
  readonly enrolment: HomeEnrolment;
  readonly module: HomeModule;
  readonly package: ModulePackage;
  readonly lesson: PackagedLesson;
  readonly progress: HomeDocument['progress'];
  readonly withdrawn: readonly WithdrawnStep[];
};

/** Finds what the pages without JavaScript read: only ever in the version the learner is pinned to. */
@Injectable()
export class FindLesson {
  constructor(
    private readonly packages: PackageShelf,
    private readonly readHome: ReadHome,
  ) {}

  home(actor: Actor, locale: Locale): Promise<HomeDocument> {
    return this.readHome.execute(actor, locale);
  }

  /** Raises `common/not-found` for a lesson that is not in any of her versions. */
  async execute(actor: Actor, locale: Locale, moduleSlug: string, lessonSlug: string): Promise<FoundLesson> {
    const { enrolments, progress, withdrawn = [] } = await this.home(actor, locale);
    for (const enrolment of enrolments.filter(({ status }) => status !== 'waitlisted')) {
      const module = enrolment.modules.find(({ slug }) => slug === moduleSlug);
      const found = module && (await this.packages.module(module.hash));
      const lesson = found?.lessons.find(({ slug }) => slug === lessonSlug);
      if (module && found && lesson) return { enrolment, module, package: found, lesson, progress, withdrawn };
    }
    throw new Problem(commonProblems['not-found']);
  }
}
