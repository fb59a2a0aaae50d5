import { savesData } from '@web/platform/data-saver';
import face from '../../../../libs/ui/src/fonts/melekai-sans.woff2?url';

const visited = 'melekai-visited';
/** After this long the words are being read; letters that change then only disturb. */
const patience = 3_000;

/**
 * Brings the app's own letters without a byte of the first visit. A phone that has been here has them, and so has one that comes from
 * a page of ours, for those bring them too. Who saves data reads in the phone's letters.
 */
export async function bringFace(): Promise<void> {
  const known = localStorage.getItem(visited) !== null || document.referrer.startsWith(location.origin);
  localStorage.setItem(visited, '1');
  if (!known || savesData()) return;
  const began = Date.now();
  const loaded = await new FontFace('MelekAI Sans', `url(${face})`, { weight: '400 700' }).load().catch(() => null);
  if (loaded && Date.now() - began < patience) document.fonts.add(loaded);
}
