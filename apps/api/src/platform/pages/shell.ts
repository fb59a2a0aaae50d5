import { createHash } from 'node:crypto';
import type { Locale } from '@contracts/kernel';
import type { Written } from './first-words';
import type { Desk } from './layout';

const desks: Readonly<Record<string, Desk>> = { belajar: 'learner', mentor: 'mentor', dinas: 'dinas' };

/** What a page asks for at once beyond what its desk begins with, by the names of the chunks. */
const chunksOf: readonly (readonly [page: RegExp, names: readonly string[]])[] = [
  [/^\/belajar\/?(?:\?|$)/, ['news.card']],
  [/^\/belajar\/(?:pelajaran|kegiatan)\//, ['learning']],
  [/^\/belajar\/tugas\//, ['task.pages']],
];

const stylesheet = /<link rel="stylesheet"[^>]* href="([^"]+)">/;
const comingWords = /<div class="card skel">.*?<\/div>/s;

/**
 * The web application's one page, marked with the desk it opens and the language it speaks. It names the scripts that the page will ask
 * for, so that on a slow line none of them waits for another to say so.
 */
export class Shell {
  /** What the page's stylesheet says, and what a content security policy calls it where it stands in the document itself. */
  readonly style: { readonly text: string; readonly source: string } | undefined;

  constructor(
    private readonly document: string | undefined,
    private readonly scriptsOf: (names: readonly string[]) => readonly string[] = () => [],
    textOf: (address: string) => string = () => '',
  ) {
    const text = textOf(stylesheet.exec(document ?? '')?.[1] ?? '');
    this.style = text ? { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` } : undefined;
  }

  /** `words` take the place of the bars that stand for words to come. */
  for(url: string, locale: Locale, { words, ahead }: Written = {}): string | undefined {
    const [, place = ''] = /^\/(\w+)/.exec(url) ?? [];
    const desk = desks[place] ?? 'learner';
    const document = this.document
      ?.replace(/<html[^>]*>/, `<html lang="${locale}" data-desk="${desk}">`)
      .replace('</head>', `${this.preloads(url, desk, ahead)}</head>`);
    const worded = words === undefined ? document : this.wordsFirst(document?.replace(comingWords, () => words));
    // Without JavaScript a learner is led to the pages that do without it; the desks have none.
    return desk === 'learner' ? worded : document?.replace(/<noscript><meta[^>]*><\/noscript>/, '');
  }

  /** Where there are words, they are painted as soon as the document is there: it brings their style too, and scripts come behind it. */
  private wordsFirst(document: string | undefined): string | undefined {
    const { style } = this;
    // Behind the names of the scripts: those can be asked for while the style still comes.
    const styled = style
      ? document?.replace(stylesheet, '').replace('</head>', () => `<style>${style.text}</style></head>`)
      : document;
    return styled?.replace(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"');
  }

  private preloads(url: string, desk: Desk, ahead?: string): string {
    const [, names = []] = chunksOf.find(([page]) => page.test(url)) ?? [];
    const scripts = this.scriptsOf([desk, ...names])
      .filter((file) => !this.document?.includes(file))
      .map((file) => `<link rel="modulepreload" crossorigin href="${file}">`);
    return [...scripts, ...(ahead ? [`<link rel="preload" as="fetch" crossorigin href="${ahead}">`] : [])].join('');
  }
}
