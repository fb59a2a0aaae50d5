import { html } from 'ghtml';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemDocument } from '@contracts/kernel';
import { localeOf, ownAddress } from '@api/platform/http';
import { layout, type Page } from './layout';
import { scene } from './scene';
import { say } from './say';

/** Sends pages that the server renders whole; they work without JavaScript. */
export class Pages {
  constructor(private readonly stylesheets: readonly string[]) {}

  send(request: FastifyRequest, reply: FastifyReply, page: Page, status = 200): FastifyReply {
    // A page differs by language and by who asks, and the way back in the browser's history stays instant.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache');
    return reply.status(status).type('text/html; charset=utf-8').send(this.render(request, page));
  }

  render(request: FastifyRequest, page: Page): string {
    const locale = localeOf(request);
    const url = ownAddress(request.url);
    url.searchParams.set('lang', locale === 'id' ? 'en' : 'id');
    // What was posted cannot be asked for again: the other language begins at the page's address alone.
    const otherLanguage =
      request.method === 'GET' ? `${url.pathname}${url.search}` : `/?lang=${locale === 'id' ? 'en' : 'id'}`;
    return layout(page, { locale, stylesheets: this.stylesheets, otherLanguage, signedIn: Boolean(request.caller) });
  }

  /** A refusal as a page, for people who followed a link. */
  renderProblem(request: FastifyRequest, problem: ProblemDocument): string {
    const locale = localeOf(request);
    const isMissing = problem.status === 404;
    const title = isMissing ? say(locale, 'pages:problem.notFound') : problem.title;
    const hint = say(locale, isMissing ? 'pages:problem.notFoundHint' : 'pages:problem.elseHint');
    return this.render(request, {
      title,
      body: html`<div class="stack">
        <div class="pic">!${scene('')}</div>
        <h1>${title}</h1>
        <p class="lead">${hint}</p>
        <p class="soft">${say(locale, 'pages:problem.code', { code: problem.requestId ?? '–' })}</p>
        <p><a class="btn big" href="/">${say(locale, 'pages:problem.toStart')}</a></p>
      </div>`,
    });
  }
}
