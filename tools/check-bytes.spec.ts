import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'melekai-bytes-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A lab as the build leaves it: its own script, what labs share, and a script it calls into a thread beside. */
type BuiltLabs = { readonly own: string; readonly shared?: string; readonly thread?: string };

/** A build of three desks, each of one file, and of the labs where they are told. */
function build({
  learner = 'export const a = 1;',
  styles = '.a{color:red}',
  worker = 'self.x = 1;',
  labs,
}: {
  learner?: string;
  styles?: string;
  worker?: string | null;
  labs?: BuiltLabs;
}): void {
  const copyLab = 'src/features/copy-lab/index.ts';
  const salesLab = 'src/features/sales-lab/index.ts';
  const files: Record<string, string> = {
    'app.html': '<!doctype html>',
    'assets/app.js': 'export const start = 1;',
    'assets/app.css': styles,
    'assets/learner.js': learner,
    'assets/desk.js': 'export const b = 1;',
    ...(labs && {
      'assets/copy-lab.js': labs.own,
      'assets/sales-lab.js': 'export const s = 1;',
      'assets/shared.js': labs.shared ?? 'export const t = 1;',
    }),
    ...(labs?.thread !== undefined && { 'assets/count.worker-1.js': labs.thread }),
    '.vite/manifest.json': JSON.stringify({
      'app.html': { file: 'assets/app.js', name: 'app', isEntry: true, css: ['assets/app.css'] },
      'src/learner.tsx': {
        file: 'assets/learner.js',
        name: 'learner',
        dynamicImports: labs ? [copyLab, salesLab] : [],
      },
      ...(labs && {
        [copyLab]: { file: 'assets/copy-lab.js', imports: ['_shared.js'] },
        [salesLab]: { file: 'assets/sales-lab.js', imports: ['_shared.js'] },
        '_shared.js': { file: 'assets/shared.js', dynamicImports: [copyLab, salesLab] },
      }),
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

  describe('of labs', () => {
    const text = (bytes: number) => `export const a = ${JSON.stringify(noise(bytes))};`;
    const later = () => Number(/learner .* later +([\d.]+) kB/.exec(check().said)?.[1]);

    it('lets one of nearly 60 kB pass, and fails one above it by name', () => {
      build({ labs: { own: text(60_000) } });
      expect(check()).toMatchObject({ status: 0, said: expect.stringMatching(/copy-lab +beyond the shell/) });
      build({ labs: { own: text(80_000) } });
      expect(check()).toMatchObject({
        status: 1,
        said: expect.stringMatching(/✖ copy-lab: what it adds to the app weighs .* budget is 60\.0 kB/),
      });
    });

    it('counts what labs share to each of them, and each lab to itself alone', () => {
      build({ labs: { own: 'export const a = 1;', shared: text(80_000) } });
      const { status, said } = check();
      expect(status).toBe(1);
      expect(said).toMatch(/✖ copy-lab: .*budget is 60\.0 kB/);
      expect(said).toMatch(/✖ sales-lab: .*budget is 60\.0 kB/);

      build({ labs: { own: text(80_000) } });
      expect(check().said).not.toMatch(/✖ sales-lab/);
    });

    it('counts the thread that a lab calls, and none that it does not', () => {
      build({ labs: { own: 'new Worker("/assets/count.worker-1.js");', thread: text(80_000) } });
      expect(check()).toMatchObject({ status: 1, said: expect.stringContaining('✖ copy-lab') });
      build({ labs: { own: 'export const a = 1;', thread: text(80_000) } });
      expect(check().status).toBe(0);
    });

    it('counts nothing of them, nor of what they share, to what a learner’s phone fetches later', () => {
      build({ labs: { own: text(50_000), shared: 'export const t = 1;' } });
      expect(later()).toBe(0);
      build({ labs: { own: 'export const a = 1;', shared: text(50_000) } });
      expect(later()).toBe(0);
    });

    it('fails one whose script an old phone cannot read', () => {
      build({ labs: { own: 'export const a = (list) => list.at(-1);' } });
      expect(check()).toMatchObject({ status: 1, said: expect.stringContaining('copy-lab.js uses .at()') });
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
