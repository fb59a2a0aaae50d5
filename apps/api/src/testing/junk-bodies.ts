import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { isStorable } from '@api/platform/http';
import type { DescribedRoute } from '../platform/server/open-api';
import { fragments } from './junk-values';

/** A body as it goes over the wire, and whether the contract can take it. */
export type JunkBody = {
  readonly title: string;
  readonly payload: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** False when it may not be accepted, whatever the handler thinks. */
  readonly fits: boolean;
};

type Path = readonly (string | number)[];

const json = { 'content-type': 'application/json' };

/** Every place in a value: the whole, each member of an object, each item of a list, and so on inwards. */
export function pathsIn(value: unknown, here: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...here, key]))];
}

const token = 'here-goes-the-junk';

/** The JSON text of a value in which one place holds something else. */
export function withFragment(value: unknown, path: Path, fragment: string): string {
  return JSON.stringify(put(value, path, token)).replace(JSON.stringify(token), () => fragment);
}

function put(value: unknown, [key, ...rest]: Path, last: unknown): unknown {
  if (key === undefined) return last;
  if (Array.isArray(value)) return value.map((inner, at) => (at === Number(key) ? put(inner, rest, last) : inner));
  return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, last) };
}

/** Whether the contract takes a JSON text: it can be read, kept, and fits its shape. */
function fitsShape(text: string, shape: DescribedRoute['body']): boolean {
  if (text.length > 1_048_576 || /"(?:__proto__|\\u005f_proto__|constructor)"\s*:/.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return isStorable(value) && (shape === undefined || shape.safeParse(value ?? {}).success);
  } catch {
    // Neither JSON nor, when it is nested without end, anything that a shape could look at.
    return false;
  }
}

/**
 * Bodies for a route: an honest one with one fault each, every fragment once and its place left to the seed; keys that are missing,
 * foreign or spelt otherwise; and values that fast-check makes up.
 */
export function junkBodies(shape: DescribedRoute['body'], honest: unknown, seed: number, runs: number): JunkBody[] {
  const places = pathsIn(honest);
  const drawn = fc.sample(fc.nat(places.length - 1), { seed, numRuns: fragments.length });
  const faults = fragments.map(([name, fragment], at): [string, string] => {
    const place = places[drawn[at] ?? 0] ?? [];
    return [`${name} at /${place.join('/')}`, withFragment(honest, place, fragment)];
  });
  const made = fc
    .sample(anyBody(honest, places), { seed, numRuns: runs })
    .map((value, at): [string, string] => [`made up, number ${at}`, JSON.stringify(value)]);
  return [...faults, ...misnamed(honest), ...made].map(([title, payload]) => ({
    title,
    payload,
    headers: json,
    fits: fitsShape(payload, shape),
  }));
}

/** Any JSON value at all, or an honest body in which any JSON value has taken some place. */
function anyBody(honest: unknown, places: readonly Path[]): fc.Arbitrary<unknown> {
  const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
  const replaced = fc.tuple(fc.constantFrom(...places), value).map(([place, inner]) => put(honest, place, inner));
  return fc.oneof({ weight: 1, arbitrary: value }, { weight: 3, arbitrary: replaced });
}

function misnamed(honest: unknown): [string, string][] {
  if (typeof honest !== 'object' || honest === null) return [];
  const entries = Object.entries(honest);
  const without = entries.map(([key]): [string, string] => [
    `without ${key}`,
    JSON.stringify(Object.fromEntries(entries.filter(([other]) => other !== key))),
  ]);
  const shouted = Object.fromEntries(entries.map(([key, value]) => [key.toUpperCase(), value]));
  const [first] = entries;
  return [
    ...without,
    ['with keys in capitals', JSON.stringify(shouted)],
    [
      'with keys that it does not know',
      JSON.stringify({ ...honest, agency_id: 1, role: 'agency_owner', isAdmin: true }),
    ],
    ...(first
      ? [
          ['with a key twice', `{${JSON.stringify(first[0])}:null,${JSON.stringify(honest).slice(1)}`] as [
            string,
            string,
          ],
        ]
      : []),
  ];
}

/** Bodies that are wrong before anybody looks at what they say. */
export function brokenBodies({ body: shape, takesPacked }: DescribedRoute, honest: unknown): JunkBody[] {
  const text = JSON.stringify(honest ?? {});
  // A form, and bytes that only an upload looks at, may be all that a route without required fields needs.
  const asNothing = shape === undefined || shape.safeParse({}).success;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const upload = { 'content-type': 'application/offset+octet-stream', 'tus-resumable': '1.0.0', 'upload-offset': '0' };
  const broken = (
    title: string,
    payload: string | Buffer,
    headers: Readonly<Record<string, string>> = json,
    fits = false,
  ): JunkBody => ({ title, payload, headers, fits });
  return [
    broken('half of it', text.slice(0, -1)),
    broken('something after it', `${text}x`),
    broken('twice', text + text),
    broken('with a comment', `/* a */${text}`),
    broken('with a comma too many', text.replace(/\}$/, ',}')),
    broken('a bare word', 'oops'),
    broken('HTML', '<!doctype html><p>'),
    broken('spaces', '   '),
    broken('NUL', '\u0000'),
    broken('bytes that are no text', Buffer.from([0x22, 0xc3, 0x28, 0x22])),
    broken('UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')),
    broken('UTF-16 that says so', Buffer.from(text, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
    broken('packed, and says nothing', gzipSync(text)),
    broken('packed', gzipSync(text), { ...json, 'content-encoding': 'gzip' }, takesPacked),
    broken('packed twice', gzipSync(gzipSync(text)), { ...json, 'content-encoding': 'gzip' }),
    broken('packed by half', gzipSync(text).subarray(0, -9), { ...json, 'content-encoding': 'gzip' }),
    broken('packed in a way of its own', gzipSync(text), { ...json, 'content-encoding': 'x-own' }),
    broken('packed in two ways', gzipSync(text), { ...json, 'content-encoding': 'gzip, br' }),
    broken('unpacked, and says it is packed', text, { ...json, 'content-encoding': 'gzip' }),
    broken('a megabyte and more', `{"a":"${'a'.repeat(1_048_576)}"}`),
    broken('a megabyte of spaces', `${' '.repeat(1_048_577)}${text}`),
    broken('a mark before half of it', `\ufeff${text.slice(0, -1)}`),
    broken('XML', '<a/>', { 'content-type': 'application/xml' }),
    broken('plain text', text, { 'content-type': 'text/plain' }),
    broken('of a type that does not exist', text, { 'content-type': 'x' }),
    broken('of an empty type', text, { 'content-type': '' }),
    broken('of two types', text, { 'content-type': 'application/json, text/plain' }),
    broken('of another kind of JSON', text, { 'content-type': 'application/ld+json' }),
    broken('a file', '--x\r\n\r\na\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    broken('a form', 'a=1', form, asNothing),
    broken('a form of broken letters', 'a=%ff&%ed%a0%80=1&__proto__=1&a=2', form, asNothing),
    broken('a form of bytes that are no text', Buffer.from([0x61, 0x3d, 0xff]), form),
    broken('an upload', 'abc', upload, asNothing),
  ];
}
