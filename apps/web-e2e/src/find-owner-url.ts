import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Application } from './start-application';

const root = join(import.meta.dirname, '../../..');

/** Where the role that owns the tables finds the database of a running application. */
export const findOwnerUrl = ({ dataDirectory }: Application): string =>
  execFileSync(process.execPath, [join(root, 'tools/find-database.mjs'), dataDirectory], { encoding: 'utf8' }).trim();
