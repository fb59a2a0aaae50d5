/**
 * The path and query of a request as an address of our own.
 *
 * Read as it stands, `//host`, `/\host` and `/.//host` would name another host, and `//[` none at all.
 */
export function ownAddress(url: string): URL {
  const address = new URL(`http://page/${url.replace(/^[/\\]+/, '')}`);
  // What was left out of the middle of the path, such as "." and "..", may leave two slashes at its beginning.
  address.pathname = address.pathname.replace(/^\/+/, '/');
  return address;
}
