import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import type { HomeDocument, WithdrawnStep } from '@contracts/learning';
import { icon, type Page } from '@api/platform/pages';
import type { FoundLesson } from './find-lesson';
import { say, type LearningKey } from './say';
import { withdrawnFrom, withdrawnNote, withdrawnWords } from './withdrawn-words';

type T = (key: LearningKey, values?: Record<string, string | number>) => string;
const speaker =
  (locale: Locale): T =>
  (key, values) =>
    say(locale, key, values);

const lessonPath = (module: string, lesson: string): string => `/belajar/baca/${module}/${lesson}`;

/** The list of lessons of a learner's versions, for browsers without JavaScript. */
export function lessonsPage({ enrolments, progress }: HomeDocument, locale: Locale): Page {
  const t = speaker(locale);
  const done = new Set(progress.filter((step) => step.done).map(({ stepId }) => stepId));
  const modules = enrolments.filter(({ status }) => status !== 'waitlisted').flatMap((enrolment) => enrolment.modules);
  const sections = modules.map((module) => {
    const lang = module.lang ?? 'id';
    const lessons = module.steps.filter(({ kind }) => kind === 'lesson');
    return html`<section class="stack-2">
      <h2 lang="${lang}">${module.number} · ${module.title}</h2>
      <p class="soft" lang="${lang}">${module.summary}</p>
      <ul class="card tight list">
        !${lessons.map(
          (lesson) =>
            html`<li>
              <a class="go row grow" href="${lessonPath(module.slug, lesson.slug)}"
                ><span class="tile${done.has(lesson.id) ? ' ok' : ''}"
                  >!${icon(done.has(lesson.id) ? 'tick' : 'book')}</span
                ><span class="grow"
                  ><span class="t" lang="${lang}">${lesson.number ?? ''} ${lesson.title}</span
                  ><span class="soft"
                    >${[t('learning:read.minutes', { minutes: lesson.minutes }), done.has(lesson.id) ? t('learning:read.done') : '', lesson.required ? '' : t('learning:read.optional'), lesson.setAside ? t('learning:withdrawn') : ''].filter(Boolean).join(' · ')}</span
                  ></span
                >!${icon('next')}</a
              >
            </li>`,
        )}
      </ul>
    </section>`;
  });
  return {
    title: t('learning:read.title'),
    body: html`<div class="stack-6">
      <div class="stack-2">
        <h1>${t('learning:read.title')}</h1>
        <p class="lead">${t(modules.length > 0 ? 'learning:read.lead' : 'learning:read.none')}</p>
      </div>
      !${sections}
    </div>`,
  };
}

/** In the place of a lesson or a quiz that was withdrawn. */
export const withdrawnPage = (found: FoundLesson, title: string, step: WithdrawnStep, locale: Locale): Page => ({
  title,
  back: { href: '/belajar/baca', label: say(locale, 'learning:read.all') },
  body: withdrawnWords(title, found.package.lang, step, locale),
});

/** One lesson whole, as it was rendered at publishing: what the app shows part by part stands here below one another. */
export function lessonPage(found: FoundLesson, locale: Locale): Page {
  const t = speaker(locale);
  const { lesson, module, progress } = found;
  const isDone = progress.some(({ stepId, done }) => stepId === lesson.id && done);
  const sources = lesson.sources.map(
    ({ text, checked }) => html`<li>${t('learning:lesson.checked', { text, date: checked })}</li>`,
  );
  return {
    title: lesson.title,
    back: { href: '/belajar/baca', label: t('learning:read.all') },
    body: html`<article class="stack-5" lang="${found.package.lang}">
      <header class="stack-2">
        <p class="eyebrow">${found.package.module.title} · ${lesson.number}</p>
        <h1>${lesson.title}</h1>
        <p class="soft" lang="${locale}">
          ${t('learning:read.minutes', { minutes: lesson.minutes })} · ${t('learning:lesson.illustrative')}
        </p>
      </header>
      <div class="prose">!${withLinks(found, t, locale)}</div>
      <section class="note own">
        !${icon('info')}
        <div><b lang="${locale}">${t('learning:lesson.idea')}</b>${lesson.idea}</div>
      </section>
      !${
        sources.length > 0
          ? html`<details>
              <summary lang="${locale}">${t('learning:lesson.sources')}</summary>
              <ul class="stack-2 sm soft">
                !${sources}
              </ul>
            </details>`
          : ''
      }
      !${isDone ? html`<p class="note ok" lang="${locale}">!${icon('tick')}${t('learning:lesson.finished')}</p>` : html`<form method="post" action="${lessonPath(module.slug, lesson.slug)}/selesai" lang="${locale}"><button class="btn big full">${t('learning:lesson.finish')}</button></form>`}
    </article>`,
  };
}

/** Pictures are the app's; here the words stand alone. */
const withoutScenes = (lessonHtml: string): string => lessonHtml.replace(/<div class="pic"[^>]*><\/div>/g, '');

/** Puts a link where the app would upgrade an activity: a quiz can be done here, the rest says where it is done. */
function withLinks(found: FoundLesson, t: T, locale: Locale): string {
  const {
    lesson,
    module,
    package: { activities },
  } = found;
  return withoutScenes(lesson.html).replace(
    /<div class="activity" data-activity="([^"]+)"><\/div>/g,
    (_, id: string) => {
      const activity = activities.find((each) => each.id === id);
      if (!activity) return '';
      const withdrawn = withdrawnFrom(found, found.enrolment, id);
      if (withdrawn) return withdrawnNote(withdrawn, locale);
      const { title } = activity;
      if (activity.kind !== 'quiz') return html`<p class="note">${t('learning:lesson.needsApp', { title })}</p>`;
      const href = `${lessonPath(module.slug, lesson.slug)}/kuis/${id}`;
      return html`<p><a class="btn alt full" href="${href}">${t('learning:lesson.quizLink', { title })}</a></p>`;
    },
  );
}
