import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import type { QuizActivity, QuizQuestion } from '@contracts/packages';
import { icon, type Page } from '@api/platform/pages';
import { scoreQuiz, type QuizAnswers } from '@rules';
import type { FoundLesson } from './find-lesson';
import { say, type LearningKey } from './say';

type Sheet = {
  readonly found: FoundLesson;
  readonly quiz: QuizActivity;
  /** Names this try: sent twice it is the same entry. */
  readonly attemptId: string;
  /** What was answered; null before that. */
  readonly answers: QuizAnswers | null;
};

/** A quiz as a plain form; once answered, the same questions with the explanations of what was chosen and of what is right. */
export function quizPage(
  {
    found: {
      lesson,
      module,
      package: { lang },
    },
    quiz,
    attemptId,
    answers,
  }: Sheet,
  locale: Locale,
): Page {
  const t = (key: LearningKey, values?: Record<string, string | number>) => say(locale, key, values);
  const path = `/belajar/baca/${module.slug}/${lesson.slug}`;
  const questions = quiz.questions.map((question, i) => questionPart(question, i, answers, lang, locale));
  const score = answers && scoreQuiz(quiz, answers);
  const top = score
    ? html`<p class="note ok" role="status">
        !${icon('tick')}<b>${t('learning:quiz.result', { right: score.right, asked: score.asked })}</b>
      </p>`
    : '';
  const form = answers
    ? html`<div class="stack">
        !${questions}
        <p class="row wrap">
          <a class="btn big" href="${path}">${t('learning:quiz.back')}</a
          ><a class="btn alt" href="${path}/kuis/${quiz.id}">${t('learning:quiz.again')}</a>
        </p>
      </div>`
    : html`<form method="post" class="stack-5">
        <input type="hidden" name="attempt" value="${attemptId}" />!${questions}<button class="btn big full">
          ${t('learning:quiz.send')}
        </button>
      </form>`;
  return {
    title: quiz.title,
    back: { href: path, label: `${lesson.number} ${lesson.title}` },
    body: html`<div class="stack-5">
      <h1 lang="${lang}">${quiz.title}</h1>
      !${top}!${form}
    </div>`,
  };
}

function questionPart(
  question: QuizQuestion,
  index: number,
  answers: QuizAnswers | null,
  lang: Locale,
  locale: Locale,
): string {
  const t = (key: LearningKey) => say(locale, key);
  const chosen = answers?.[question.id] ?? [];
  const type = question.choose === 'many' ? 'checkbox' : 'radio';
  const options = question.options.map((option) => {
    const isChosen = chosen.includes(option.id);
    const verdict = !answers ? '' : option.right ? 'right ok' : isChosen ? 'miss fix' : '';
    const words =
      verdict === ''
        ? ''
        : html`<span class="say" lang="${locale}"
            >!${icon(option.right ? 'tick' : 'pencil')}${t(option.right ? 'learning:quiz.right' : 'learning:quiz.miss')}</span
          >`;
    const why = verdict === '' ? '' : html`<small>${option.why}</small>`;
    const control = answers
      ? html`<input type="${type}" disabled !${isChosen ? 'checked' : ''} />`
      : html`<input type="${type}" name="${question.id}" value="${option.id}" />`;
    return html`<label class="choice ${verdict}"
      >!${control}<span class="choice-face">${option.text}!${words}!${why}</span></label
    >`;
  });
  return html`<fieldset class="choices" lang="${lang}">
    <legend><h2>${index + 1}. ${question.stem}</h2></legend>
    !${question.quote ? html`<blockquote class="quote">${question.quote}</blockquote>` : ''}!${question.choose === 'many' ? html`<p class="hint" lang="${locale}">${t('learning:quiz.chooseMany')}</p>` : ''}!${options}
  </fieldset>`;
}
