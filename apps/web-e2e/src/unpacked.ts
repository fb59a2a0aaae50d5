import { gunzipSync } from 'node:zlib';

/** What a phone sent, whether it came packed or not. */
export const unpacked = (encoding: string | undefined, body: Buffer): Buffer =>
  encoding === 'gzip' ? gunzipSync(body) : body;
