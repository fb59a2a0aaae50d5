import type { Locale } from '@contracts/kernel';
import type { Desk } from './layout';

const desks: Readonly<Record<string, Desk>> = { belajar: 'learner', mentor: 'mentor', dinas: 'dinas' };

/** The web application's one page, marked with the desk it opens and the language it speaks. */
export class Shell {
  constructor(private readonly document: string | undefined) {}

  for(url: string, locale: Locale): string | undefined {
    const [, place = ''] = /^\/(\w+)/.exec(url) ?? [];
    const desk = desks[place] ?? 'learner';
    const document = this.document?.replace(/<html[^>]*>/, `<html lang="${locale}" data-desk="${desk}">`);
    // Without JavaScript a learner is led to the pages that do without it; the desks have none.
    return desk === 'learner' ? document : document?.replace(/<noscript><meta[^>]*><\/noscript>/, '');
  }
}
