import { html } from 'ghtml';
import type { Locale } from '@contracts/kernel';
import type { Page } from '@api/platform/pages';
import type { DescribedRoute } from './open-api';

const words = {
  id: { title: 'API MelekAI', whole: 'Dokumen OpenAPI 3.1', who: 'Siapa', anybody: 'siapa saja', refuses: 'Penolakan' },
  en: {
    title: 'The API of MelekAI',
    whole: 'OpenAPI 3.1 document',
    who: 'Who',
    anybody: 'anybody',
    refuses: 'Refusals',
  },
};

/** The routes to read, without a viewer that would need scripts of others. */
export function docsPage(routes: readonly DescribedRoute[], locale: Locale): Page {
  const say = words[locale];
  return {
    title: say.title,
    wide: true,
    body: html`<div class="stack-5">
      <h1>${say.title}</h1>
      <p><a href="/api/openapi.json">${say.whole}</a></p>
      !${routes.map(
        (route) =>
          html`<section class="card stack-2">
            <h2>${route.method} ${route.path}</h2>
            !${route.description ? html`<p lang="en">${route.description.summary}</p>` : ''}
            <p class="soft">${say.who}: ${route.access === 'public' ? say.anybody : (route.access ?? '')}</p>
            <details>
              <summary>${say.refuses} (${String(route.problems.length)})</summary>
              <ul class="stack-2">
                !${route.problems.map(
                  ({ code, status, title }) => html`<li><b>${String(status)} ${code}</b><br />${title[locale]}</li>`,
                )}
              </ul>
            </details>
          </section>`,
      )}
    </div>`,
  };
}
