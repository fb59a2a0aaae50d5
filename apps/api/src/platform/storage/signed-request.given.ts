import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string };

type Signature = {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly given: string;
  readonly date: string;
  readonly payload: string;
};

/**
 * Whether whoever holds the secret has signed this request, in its headers or in its address (Signature Version 4 of S3).
 *
 * Written from the published description, so that it judges the client by something other than the client.
 */
export function isSigned(request: IncomingMessage, { accessKeyId, secretAccessKey }: Keys): boolean {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const signature = signatureOf(request, url);
  if (!signature) return false;
  const [keyId, day = '', region = '', service = ''] = signature.credential.split('/');
  if (keyId !== accessKeyId) return false;

  const headers = signature.signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url),
    headers.join(''),
    signature.signedHeaders,
    signature.payload,
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', signature.date, scope, createHash('sha256').update(canonical).digest('hex')];
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const wanted = hmac(key, toSign.join('\n'));
  const given = Buffer.from(signature.given, 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function signatureOf({ headers }: IncomingMessage, { searchParams }: URL): Signature | undefined {
  const inHeader = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (inHeader) {
    const [, credential = '', signedHeaders = '', given = ''] = inHeader;
    const [date, payload] = [String(headers['x-amz-date']), String(headers['x-amz-content-sha256'])];
    return { credential, signedHeaders, given, date, payload };
  }
  const given = searchParams.get('X-Amz-Signature');
  if (!given) return undefined;
  return {
    credential: searchParams.get('X-Amz-Credential') ?? '',
    signedHeaders: searchParams.get('X-Amz-SignedHeaders') ?? '',
    given,
    date: searchParams.get('X-Amz-Date') ?? '',
    payload: 'UNSIGNED-PAYLOAD',
  };
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const escape = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = ({ searchParams }: URL): string =>
  [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .sort()
    .join('&');
