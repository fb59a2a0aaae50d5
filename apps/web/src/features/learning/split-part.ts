/** A piece of a lesson's part: words to read, or something to do. */
export type Piece =
  { readonly kind: 'words'; readonly html: string } | { readonly kind: 'activity'; readonly id: string };

/**
 * Takes a part out of a lesson's published HTML and divides it where an activity stands, so that the activity itself can be put there.
 * The HTML was cleaned at publishing; it is parsed here without being run.
 */
export function splitPart(lessonHtml: string, part: number): Piece[] {
  const section = new DOMParser()
    .parseFromString(lessonHtml, 'text/html')
    .querySelector(`section[data-part="${part}"]`);
  const pieces: Piece[] = [];
  let html = '';
  const flush = () => {
    if (html.trim() !== '') pieces.push({ kind: 'words', html });
    html = '';
  };
  for (const element of section?.children ?? []) {
    const id = element.getAttribute('data-activity');
    if (id === null) html += element.outerHTML;
    else {
      flush();
      pieces.push({ kind: 'activity', id });
    }
  }
  flush();
  return pieces;
}
