import { Injectable, Logger } from '@nestjs/common';
import type { Locale } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';

/** Whose page it is, and what is asked of it: the groups of `page`, and the part after the question mark. */
export type Asked = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly id: string;
  readonly query: URLSearchParams;
};

/** What the head of one of the app's pages says, as safe HTML; nothing where there is nothing to say. */
export type PageWords = { readonly page: RegExp; write(asked: Asked): Promise<Written | undefined> };

/** `ahead`: what the app will ask for, so that it is fetched while the app itself still comes; its name must be its content. */
export type Written = { readonly words?: string | undefined; readonly ahead?: string | undefined };

/**
 * The words of the app's pages that come with the document, so that on a slow phone they are read while the app still loads. Features
 * register theirs. The app draws the same words again in their place, and the buttons with them.
 */
@Injectable()
export class FirstWords {
  private readonly log = new Logger(FirstWords.name);
  private readonly pages: PageWords[] = [];

  register(words: PageWords): void {
    this.pages.push(words);
  }

  /** A page whose words cannot be found opens without them: the app says what is wrong. */
  async of(actor: Actor, url: string, locale: Locale): Promise<Written | undefined> {
    const { pathname, searchParams: query } = new URL(url, 'http://shell');
    for (const words of this.pages) {
      const found = words.page.exec(pathname);
      if (!found) continue;
      try {
        return await words.write({ actor, locale, id: found[1] ?? '', query });
      } catch (error) {
        this.log.warn(error);
      }
    }
    return undefined;
  }
}
