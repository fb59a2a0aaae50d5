// `npm run admin -- <verb>`: the operator's tools, from the same build as the platform.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
await buildStale((line) => console.error(line));
await import(join(import.meta.dirname, '../dist/apps/api/operator.js'));
