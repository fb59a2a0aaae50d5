/**
 * `npm run lab -- <lab> FILE [--flag value …]`: a lab without its screen, by the same code as on the phone. Prints one JSON document,
 * `{result, questions, findings}`; what the lab would ask the learner stands in `questions` and is answered by flags. Which labs and
 * flags there are: docs/guides/labs.md. Ends with 1 when a finding says `stop`, with 2 when it was called wrongly.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importBundled } from './import-bundled.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const { doors } = await importBundled('lab', join(import.meta.dirname, '../libs/labs/src/doors.ts'));
const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
const { file, flags } = readArguments(rest);
if (!door || (file === undefined && !flags.has('measure'))) {
  console.error(`npm run lab -- ${Object.keys(doors).join('|')} FILE [--flag value …]   (docs/guides/labs.md)`);
  process.exit(2);
}

const reasons = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'its permissions forbid it' };
const bytes = file === undefined ? new Uint8Array() : await read(file);
const answer = await door(bytes, flags);
console.log(JSON.stringify(answer, null, 2));
if (answer.findings.some(({ severity }) => severity === 'stop')) process.exitCode = 1;

async function read(path) {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    console.error(`${path} cannot be read: ${reasons[error.code] ?? error.message}`);
    return process.exit(2);
  }
}

/**
 * A flag may come more than once, and may stand without a value.
 * @param {readonly string[]} words
 */
function readArguments(words) {
  /** @type {Map<string, string[]>} */
  const flags = new Map();
  let file;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word.startsWith('--')) {
      file ??= word;
      continue;
    }
    const [flag, ...value] = word.slice(2).split('=');
    const next = words[at + 1];
    const takesNext = value.length === 0 && next !== undefined && !next.startsWith('--');
    flags.set(flag, [...(flags.get(flag) ?? []), takesNext ? next : value.join('=')]);
    if (takesNext) at += 1;
  }
  return { file, flags };
}
