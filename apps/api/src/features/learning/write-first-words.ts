import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@contracts/kernel';
import type { HomeModule, WithdrawnStep } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { FirstWords, type Asked, type Written } from '@api/platform/pages';
import { homeWords, lessonWords, taskWords } from './first-words';
import { PackageShelf } from './package-shelf';
import { ReadHome } from './read-home';
import { withdrawnFrom, withdrawnWords } from './withdrawn-words';

type Place = {
  readonly module?: HomeModule;
  readonly content?: ModulePackage | undefined;
  readonly begun: boolean;
  readonly withdrawn?: WithdrawnStep | undefined;
};

/** Home, lessons and practice tasks come with their words; always of the version the learner is pinned to. */
@Injectable()
export class WriteFirstWords implements OnModuleInit {
  constructor(
    private readonly firstWords: FirstWords,
    private readonly packages: PackageShelf,
    private readonly readHome: ReadHome,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const id = '([0-9a-f-]{36})';
    this.firstWords.register({ page: /^\/belajar\/?$/, write: (asked) => this.home(asked) });
    this.firstWords.register({ page: new RegExp(`^/belajar/pelajaran/${id}$`), write: (asked) => this.lesson(asked) });
    this.firstWords.register({ page: new RegExp(`^/belajar/tugas/${id}$`), write: (asked) => this.task(asked) });
  }

  private async home({ actor, locale }: Asked): Promise<Written> {
    return { words: homeWords(await this.readHome.execute(actor, locale), locale, this.clock.now().getTime()) };
  }

  private async lesson({ actor, locale, id, query }: Asked): Promise<Written | undefined> {
    const { module, content, withdrawn } = await this.placeOf(actor, id, locale);
    const lesson = content?.lessons.find((candidate) => candidate.id === id);
    if (!module || !lesson) return undefined;
    if (withdrawn) return { words: withdrawnWords(lesson.title, content?.lang ?? 'id', withdrawn, locale) };
    const part = Number(query.get('bagian'));
    // Without a part named, and before the first, the app decides what comes: only it knows what was read on this phone.
    const isNamed = part >= 1 && part <= lesson.parts.length;
    return { ahead: module.url, words: isNamed ? lessonWords(lesson, part, content?.lang ?? 'id', locale) : undefined };
  }

  private async task({ actor, locale, id }: Asked): Promise<Written | undefined> {
    const { module, content, begun, withdrawn } = await this.placeOf(actor, id, locale);
    const task = content?.activities.find((candidate) => candidate.id === id);
    if (!module || task?.kind !== 'practice-task') return undefined;
    if (withdrawn) return { words: withdrawnWords(task.title, content?.lang ?? 'id', withdrawn, locale) };
    // What was sent already is the app's to tell.
    return { ahead: module.url, words: begun ? undefined : taskWords(task, module, locale) };
  }

  private async placeOf(actor: Actor, stepId: string, locale: Locale): Promise<Place> {
    const home = await this.readHome.execute(actor, locale);
    for (const enrolment of home.enrolments.filter(({ status }) => status === 'active' || status === 'completed')) {
      const module = enrolment.modules.find(({ steps }) => steps.some(({ id }) => id === stepId));
      if (!module) continue;
      const content = (await this.packages.module(module.hash)) ?? undefined;
      const begun = home.submissions.some((sent) => sent.stepId === stepId);
      return { module, content, begun, withdrawn: withdrawnFrom(home, enrolment, stepId) };
    }
    return { begun: false };
  }
}
