import { html } from 'ghtml';
import { zoneOffsets, type Locale, type Zone } from '@contracts/kernel';
import type { HomeDocument, HomeEnrolment, HomeModule } from '@contracts/learning';
import type { PackagedLesson, PracticeTaskActivity } from '@contracts/packages';
import { icon } from '@api/platform/pages';
import { freshNews, homeOutline, minutesLeft, newsLasts, nextStep, type SubmissionState } from '@rules';
import { say } from './say';

/** "Modul 3": authors number modules M1, M2, … */
const moduleName = (locale: Locale, { number }: HomeModule): string =>
  say(locale, 'learning:words.module', { number: number.replace(/^M(?=\d)/, '') });

/** The enrolment home speaks of: the running one before one that is done. */
const currentOf = ({ enrolments }: HomeDocument): HomeEnrolment | undefined =>
  enrolments.find(({ status }) => status === 'active') ?? enrolments.find(({ status }) => status === 'completed');

/** Home before the app is there: the greeting, and the one next step as far as the server knows what was done. */
export function homeWords(home: HomeDocument, locale: Locale, now: number): string {
  const { name, honorific } = home.person;
  const [first = name] = name.split(' ');
  const address = honorific && say(locale, honorific === 'Ibu' ? 'learning:words.bu' : 'learning:words.pak');
  const greeting = address
    ? say(locale, 'learning:words.hello-polite', { address, name: first })
    : say(locale, 'learning:words.hello', { name: first });
  const enrolment = currentOf(home);
  return html`<div class="stack-6">
    <section class="stack">
      <div class="stack-2"><h1>${greeting}</h1></div>
      !${enrolment ? nextWords(home, enrolment, locale) : ''}
    </section>
    !${newsWords(home, locale, now)}
  </div>`;
}

function nextWords(home: HomeDocument, enrolment: HomeEnrolment, locale: Locale): string {
  const items = Object.fromEntries(
    home.progress
      .filter(({ enrolmentId }) => enrolmentId === enrolment.id)
      .map(({ stepId, lastAt, ...item }) => [stepId, { ...item, firstAt: null, lastAt: Date.parse(lastAt) }]),
  );
  const states = home.submissions.map(({ stepId, status }): SubmissionState => ({
    activityId: stepId,
    status: status as SubmissionState['status'],
  }));
  const next = nextStep(homeOutline(enrolment.modules), { items }, states);
  const module = enrolment.modules.find(({ moduleId }) => moduleId === next.moduleId);
  const step = module?.steps.find(({ id }) => id === next.id);
  if (!module || !step || (next.kind !== 'lesson' && next.kind !== 'activity')) return '';
  const what =
    step.kind === 'lesson' && step.number
      ? say(locale, 'learning:words.lesson', { number: step.number })
      : say(locale, step.kind === 'practice-task' ? 'learning:words.task' : 'learning:words.activity', {
          module: moduleName(locale, module),
        });
  const minutes = next.minutesLeft ? say(locale, 'learning:read.minutes', { minutes: next.minutesLeft }) : '';
  return html`<section class="next">
    <div class="pic"></div>
    <div class="in stack">
      <div class="stack-2">
        <p class="eyebrow">${say(locale, 'learning:words.next')}</p>
        <h2 lang="${module.lang ?? 'id'}">${step.title}</h2>
        <p class="soft">${[what, minutes].filter(Boolean).join(' · ')}</p>
      </div>
      <div class="row wrap">
        <a class="btn big full" href="${stepPath(step)}"
          >${say(locale, next.partsDone > 0 ? 'learning:words.continue' : 'learning:words.begin')}</a
        >
      </div>
    </div>
  </section>`;
}

/** Where the app opens a step. */
const stepPath = ({ id, kind }: { id: string; kind: string }): string => `/belajar/${places[kind] ?? 'kegiatan'}/${id}`;

const places: Readonly<Record<string, string>> = { lesson: 'pelajaran', 'practice-task': 'tugas', instrument: 'cek' };

/** What mentors answered lately. */
function newsWords({ submissions, enrolments, person }: HomeDocument, locale: Locale, now: number): string {
  const steps = enrolments.flatMap(({ modules }) => modules).flatMap(({ steps: own }) => own);
  const news = freshNews(submissions, new Date(now - newsLasts).toISOString());
  if (news.length === 0) return '';
  const cards = news.map(({ id, stepId, open, mentorName, releasedAt }) => {
    const task = steps.find((step) => step.id === stepId)?.title ?? '';
    const title = say(locale, open ? 'learning:words.returned' : 'learning:words.answered', { title: task });
    const when = recently(Date.parse(releasedAt), now, person.zone as Zone, locale);
    return html`<a class="card go row" href="/belajar/umpan-balik/${id}">
      <span class="tile ${open ? 'wait' : 'ok'}">!${icon(open ? 'pencil' : 'tick')}</span>
      <span class="grow"><span class="t">${title}</span> <span class="soft">${mentorName} · ${when}</span></span>
      !${icon('next')}
    </a>`;
  });
  return html`<section class="stack-2">
    <h2>${say(locale, 'learning:words.news')}</h2>
    !${cards}
  </section>`;
}

/** One part of a lesson before the app is there: its title, and its words as far as the first thing to do. */
export function lessonWords(lesson: PackagedLesson, part: number, lang: Locale, locale: Locale): string {
  const parts = lesson.parts.length;
  const place = say(locale, 'learning:words.part', { part, parts });
  const left = minutesLeft({ minutes: lesson.minutes, parts }, part - 1);
  return html`<div class="stack-5">
    <div>
      <progress value="${part}" max="${parts}" aria-label="${place}"></progress>
      <p class="sm soft mt-1">${place} · ${say(locale, 'learning:words.minutes-left', { minutes: left })}</p>
    </div>
    <div class="stack-2">
      <p class="eyebrow">${say(locale, 'learning:words.lesson', { number: lesson.number })}</p>
      <h1 lang="${lang}">${lesson.title}</h1>
    </div>
    <div class="prose" lang="${lang}">!${wordsOfPart(lesson.html, part)}</div>
  </div>`;
}

/** Every part is a section of its own in what was rendered at publishing, and an activity an empty element of its own. */
function wordsOfPart(lessonHtml: string, part: number): string {
  const [, from = ''] = lessonHtml.split(`<section class="part" data-part="${part}">`);
  const [words = ''] = from.split(/<\/section>|<div class="activity"/);
  return words;
}

/** A practice task before the app is there: what it is about. */
export function taskWords(task: PracticeTaskActivity, module: HomeModule, locale: Locale): string {
  const lang = module.packageLang ?? 'id';
  return html`<div class="stack-6">
    <div class="stack-2">
      <p class="eyebrow">${say(locale, 'learning:words.task', { module: moduleName(locale, module) })}</p>
      <h1 lang="${lang}">${task.title}</h1>
      <p class="soft">${say(locale, 'learning:words.task-detail', { minutes: task.minutes, tries: task.attempts })}</p>
    </div>
    <div class="prose" lang="${lang}">!${task.briefHtml}</div>
  </div>`;
}

/** "hari ini, 19.00 WIB", "11 November, 19.00 WIB": by the calendar where she is. */
function recently(at: number, now: number, zone: Zone, locale: Locale): string {
  const language = locale === 'id' ? 'id-ID' : 'en-GB';
  const here = (when: number) => when + zoneOffsets[zone] * 60_000;
  const dayNumber = (when: number) => Math.floor(here(when) / 86_400_000);
  const said = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(here(at));
  const daysAgo = dayNumber(now) - dayNumber(at);
  const day =
    daysAgo === 0 || daysAgo === 1
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo, 'day')
      : said({ day: 'numeric', month: 'long' });
  return `${day}, ${said({ hour: '2-digit', minute: '2-digit' })} ${zone}`;
}
