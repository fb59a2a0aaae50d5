/** As long as 600 tokens of Indonesian can be. */
const mostLetters = 4000;

/** Longer than any word of a person; a model that never pauses is not waited for. */
const mostHeldBack = 400;

// Control characters but the line break; marks that turn the direction of writing, hide letters, or speak to machines only.
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
const address =
  /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bjavascript:|\bmailto:(?=\S)|\bdata:(?=\w+\/)|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[^\s)\]>"']*/gi;

/**
 * A model's answer as plain text, piece by piece as it comes.
 *
 * Addresses are taken out, for whoever writes into the data must not lead anybody anywhere through the answer; those that the person
 * typed herself stay. What may still become one is held back until its word is over.
 */
export class PlainAnswer {
  private held = '';
  private letters = 0;

  constructor(private readonly typed: string) {}

  /** Whether it has become as long as an answer may be. */
  get isFull(): boolean {
    return this.letters >= mostLetters;
  }

  /** What can be shown of it by now, beyond what was shown. */
  push(piece: string): string {
    this.held += piece.replace(/\r\n?|[\u2028\u2029]/g, '\n');
    const end = this.held.length > mostHeldBack ? this.held.length : this.held.search(/\S*$/);
    return this.show(end);
  }

  /** The rest of it. */
  end(): string {
    return this.show(this.held.length);
  }

  private show(end: number): string {
    const ready = this.held.slice(0, end);
    this.held = this.held.slice(end);
    const text = this.plain(ready).slice(0, mostLetters - this.letters);
    this.letters += text.length;
    // Where a letter of two units was cut, half of it is none.
    return text.replace(/\p{Surrogate}/gu, '');
  }

  private plain(text: string): string {
    return text
      .replace(/\t/g, ' ')
      .replace(unseen, '')
      .replace(/\]\([^)\s]*\)?/g, ']')
      .replace(address, (found) => (this.typed.includes(found) ? found : '…'));
  }
}
