/** A path of our own to go on to, or the fallback: never another host, never a sign-in form again. */
export function ownPath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || wanted.length > 500 || !wanted.startsWith('/')) return fallback;
  // Browsers read a backslash as a slash, and leave control characters out.
  if (/^\/[/\\]|[\u0000-\u001f\\]/.test(wanted)) return fallback;
  const url = new URL(wanted, 'http://page');
  // "/.//host" is a path to the parser and another host to whoever follows what it made of it.
  const isOurs = url.origin === 'http://page' && !url.pathname.startsWith('//');
  return isOurs && url.pathname !== '/' && url.pathname !== '/masuk'
    ? `${url.pathname}${url.search}${url.hash}`
    : fallback;
}
