import face from '../../../../libs/ui/src/fonts/melekai-sans.woff2?url';

const visited = 'melekai-visited';

/**
 * Brings the app's own letters without a byte of the first visit: they are shown at once where the phone already has them,
 * fetched when there is leisure on a later visit, and left out where the person saves data.
 */
export async function bringFace(): Promise<void> {
  const cached = await fetch(face, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
  if (cached?.ok) return show(await cached.arrayBuffer());
  const before = localStorage.getItem(visited);
  localStorage.setItem(visited, '1');
  if (before === null || (navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const fetched = await fetch(face).catch(() => null);
  if (fetched?.ok) show(await fetched.arrayBuffer());
}

function show(bytes: ArrayBuffer): void {
  document.fonts.add(new FontFace('MelekAI Sans', bytes, { weight: '400 700' }));
}
