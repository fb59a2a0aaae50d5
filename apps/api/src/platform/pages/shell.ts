import type { Locale } from '@contracts/kernel';
import type { Desk } from './layout';

const desks: Readonly<Record<string, Desk>> = { belajar: 'learner', mentor: 'mentor', dinas: 'dinas' };

/** The web application's one page, marked with the desk it opens and the language it speaks. */
export class Shell {
  constructor(private readonly document: string | undefined) {}

  for(url: string, locale: Locale): string | undefined {
    const [, place = ''] = /^\/(\w+)/.exec(url) ?? [];
    return this.document?.replace(/<html[^>]*>/, `<html lang="${locale}" data-desk="${desks[place] ?? 'learner'}">`);
  }
}
