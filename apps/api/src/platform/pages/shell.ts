import type { Locale } from '@contracts/kernel';
import type { Desk } from './layout';

const desks: Readonly<Record<string, Desk>> = { belajar: 'learner', mentor: 'mentor', dinas: 'dinas' };

/** What a page asks for at once beyond what its desk begins with, by the names of the chunks. */
const chunksOf: readonly (readonly [page: RegExp, names: readonly string[]])[] = [
  [/^\/belajar\/?(?:\?|$)/, ['news.card']],
  [/^\/belajar\/(?:pelajaran|kegiatan)\//, ['learning']],
  [/^\/belajar\/tugas\//, ['task.pages']],
];

const comingWords = /<div class="card skel">.*?<\/div>/s;

/**
 * The web application's one page, marked with the desk it opens and the language it speaks. It names the scripts that the page will ask
 * for, so that on a slow line none of them waits for another to say so.
 */
export class Shell {
  constructor(
    private readonly document: string | undefined,
    private readonly scriptsOf: (names: readonly string[]) => readonly string[] = () => [],
  ) {}

  /** `words` take the place of the bars that stand for words to come. */
  for(url: string, locale: Locale, words?: string): string | undefined {
    const [, place = ''] = /^\/(\w+)/.exec(url) ?? [];
    const desk = desks[place] ?? 'learner';
    const document = this.document
      ?.replace(/<html[^>]*>/, `<html lang="${locale}" data-desk="${desk}">`)
      .replace('</head>', `${this.preloads(url, desk)}</head>`);
    const worded = words === undefined ? document : document?.replace(comingWords, () => words);
    // Without JavaScript a learner is led to the pages that do without it; the desks have none.
    return desk === 'learner' ? worded : document?.replace(/<noscript><meta[^>]*><\/noscript>/, '');
  }

  private preloads(url: string, desk: Desk): string {
    const [, names = []] = chunksOf.find(([page]) => page.test(url)) ?? [];
    return this.scriptsOf([desk, ...names])
      .filter((file) => !this.document?.includes(file))
      .map((file) => `<link rel="modulepreload" crossorigin href="${file}">`)
      .join('');
  }
}
