import { z } from 'zod';
import type { DescribedRoute } from '../platform/server/open-api';
import type { Answer, Client } from './client';
import type { FurnishedAgency } from './matrix-world';

type Named = Pick<FurnishedAgency, 'places' | 'fields'>;
type JsonSchema = Readonly<Record<string, unknown>>;

/** A request as a caller who means well sends it. */
export type Request = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** The names that an address leaves open, each with the word before it: `cohorts/:id`. */
export function placesIn(path: string): string[] {
  const words = path.split('/');
  return words.flatMap((word, at) => (word.startsWith(':') ? [`${words[at - 1]}/${word.replace(/\.\w+$/, '')}`] : []));
}

/** The address of a route with everything named in it. A name that the world does not furnish fails the spec. */
export function addressOf(path: string, places: Named['places']): string {
  const words = path.split('/');
  return words
    .map((word, at) => {
      if (word === '*') return 'sesuatu';
      if (!word.startsWith(':')) return word;
      const [name = '', ending = ''] = word.split('.');
      const place = places[`${words[at - 1]}/${name}`];
      if (place === undefined) throw new Error(`Furnish ${words[at - 1]}/${name}, which ${path} names.`);
      return ending === '' ? place : `${place}.${ending}`;
    })
    .join('/');
}

/** A request to a route that names only what this agency has. */
export function requestTo(route: DescribedRoute, { places, fields }: Named): Request {
  const plain = { method: route.method, url: addressOf(route.path, places), headers: {}, body: undefined };
  const subject = route.path.split('/').findLast((word) => !word.startsWith(':')) ?? '';
  if (route.body) return { ...plain, body: sampleOf(z.toJSONSchema(route.body, shapes), fields, subject) };
  if (route.path.startsWith('/api/uploads')) return { ...plain, ...uploadOf(route.method, fields) };
  if (route.path.endsWith('/recording')) return { ...plain, headers: { 'content-type': 'audio/ogg' }, body: 'OggS' };
  if (route.method === 'POST' && !route.path.startsWith('/api/')) return { ...plain, ...formOf(fields) };
  return plain;
}

/** Sends it as the caller. */
export const send = (client: Client, { method, url, headers, body }: Request): Promise<Answer> =>
  client.ask(method as Parameters<Client['ask']>[0], url, { headers, body });

const shapes = { io: 'input', unrepresentable: 'any' } as const;

/** A value that fits a shape. What the world knows by the field's name comes before what is made up. */
function sampleOf(schema: JsonSchema, fields: Named['fields'], subject: string, name = ''): unknown {
  const known = fields[`${subject}.${name}`] ?? fields[name];
  if (known !== undefined) return known;
  const [first] = (schema['anyOf'] ?? schema['oneOf'] ?? []) as JsonSchema[];
  if (first) return sampleOf(first, fields, subject, name);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (schema['type'] === 'object') {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
    return Object.fromEntries(properties.map(([key, shape]) => [key, sampleOf(shape, fields, subject, key)]));
  }
  if (schema['type'] === 'array') {
    const item = sampleOf((schema['items'] ?? {}) as JsonSchema, fields, subject);
    return Array.from({ length: Math.max(1, Number(schema['minItems'] ?? 1)) }, () => item);
  }
  if (schema['type'] === 'string') return textOf(schema);
  if (schema['type'] === 'boolean') return false;
  if (schema['type'] === 'integer' || schema['type'] === 'number') return Math.max(1, Number(schema['minimum'] ?? 1));
  return null;
}

const byFormat: Readonly<Record<string, string>> = {
  date: '2026-12-01',
  'date-time': '2026-11-23T01:00:00.000Z',
  uuid: '0193a000-0000-7000-8000-00000000ffff',
};

function textOf({ format, pattern, maxLength }: JsonSchema): string {
  if (typeof format === 'string' && byFormat[format]) return byFormat[format];
  if (String(pattern).includes('{64}')) return 'a'.repeat(64);
  return 'Contoh yang baik dan benar.'.slice(0, Number(maxLength ?? 27));
}

/** A page's form: whatever any of them asks for, as browsers send it. */
function formOf(fields: Named['fields']): Pick<Request, 'headers' | 'body'> {
  const typed = {
    login: '0812-3456-7804',
    password: 'kata-sandi-contoh',
    code: 'ABCD2345',
    attempt: byFormat['uuid'] ?? '',
    hash: 'a'.repeat(64),
    name: String(fields['name']),
    phone: String(fields['phone']),
    businessName: 'Warung Contoh',
  };
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(typed).toString(),
  };
}

function uploadOf(method: string, fields: Named['fields']): Pick<Request, 'headers' | 'body'> {
  const tus = { 'tus-resumable': '1.0.0' };
  if (method === 'PATCH')
    return {
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: 'x',
    };
  const said = {
    fileId: String(fields['newFileId'] ?? byFormat['uuid']),
    sha256: 'a'.repeat(64),
    purpose: 'submission',
  };
  const metadata = Object.entries(said).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  const begins = { 'upload-length': '1000', 'upload-metadata': metadata.join(',') };
  return { headers: method === 'POST' ? { ...tus, ...begins } : tus, body: undefined };
}
