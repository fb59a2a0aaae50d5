import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'melekai-bytes-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build of three desks, each of one file. */
function build({
  learner = 'export const a = 1;',
  styles = '.a{color:red}',
  worker = 'self.x = 1;',
}: {
  learner?: string;
  styles?: string;
  worker?: string | null;
}): void {
  const files: Record<string, string> = {
    'app.html': '<!doctype html>',
    'assets/app.js': 'export const start = 1;',
    'assets/app.css': styles,
    'assets/learner.js': learner,
    'assets/desk.js': 'export const b = 1;',
    '.vite/manifest.json': JSON.stringify({
      'app.html': { file: 'assets/app.js', name: 'app', isEntry: true, css: ['assets/app.css'] },
      'src/learner.tsx': { file: 'assets/learner.js', name: 'learner' },
      'src/mentor.tsx': { file: 'assets/desk.js', name: 'mentor' },
      'src/dinas.tsx': { file: 'assets/desk.js', name: 'dinas' },
      'app.css': { file: 'assets/app.css' },
    }),
  };
  if (worker !== null) files['sw.js'] = files['mentor-sw.js'] = worker;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const check = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/check-bytes.mjs', folder], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
/** Text that does not get smaller. */
const noise = (bytes: number): string =>
  Array.from({ length: bytes }, () => String.fromCharCode(33 + Math.floor(Math.random() * 90)))
    .join('')
    .replace(/["\\`$]/g, 'x');

describe('check-bytes', () => {
  it('lets a build within its budgets pass', () => {
    build({});
    expect(check()).toMatchObject({ status: 0, said: expect.stringContaining('within the budgets') });
  });

  it('fails a build without a service worker, and one whose worker browsers or old phones cannot read', () => {
    build({ worker: null });
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining('There is no mentor-sw.js') });
    build({ worker: 'class A { static { A.b = 1; } }' });
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining('sw.js uses') });
    build({ worker: 'self.x = import.meta.url;' });
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining('no script that a browser runs') });
  });

  it('fails a learner’s first visit that is too heavy', () => {
    build({ learner: `export const a = ${JSON.stringify(noise(150_000))};` });
    expect(check()).toMatchObject({
      status: 1,
      said: expect.stringMatching(/learner: its scripts weighs .* budget is 110/),
    });
  });

  it.each([
    ['a static block', 'export class A { static { A.b = 1; } }'],
    ['.at()', 'export const a = (list) => list.at(-1);'],
    ['crypto.randomUUID', 'export const a = () => crypto.randomUUID();'],
    ['structuredClone()', 'export const a = (b) => structuredClone(b);'],
  ])('fails a learner’s script with %s', (what, learner) => {
    build({ learner });
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(`learner.js uses ${what}`) });
  });

  it('lets a script ask for what is newer before it uses it', () => {
    build({
      learner:
        'export const a = (b) => (typeof structuredClone === "function" ? structuredClone(b) : b), c = () => crypto.randomUUID?.();',
    });
    expect(check().status).toBe(0);
  });

  it.each(['@layer a{.b{color:red}}', '.a:has(.b){color:red}', '.a{height:100dvh}', '.a{color:red;&.b{color:blue}}'])(
    'fails the style %s',
    (styles) => {
      build({ styles });
      expect(check()).toMatchObject({ status: 1, said: expect.stringContaining('Chrome 90 does not know') });
    },
  );
});
