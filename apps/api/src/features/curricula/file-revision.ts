import { createHash } from 'node:crypto';

/** What a file's bytes are known by. */
export const revisionOf = (body: string): string => createHash('sha256').update(body).digest('hex');
