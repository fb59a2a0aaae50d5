import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(process.cwd(), 'tools/lab.mjs');
const guide = readFileSync(join(process.cwd(), 'docs/guides/labs.md'), 'utf8');
const files = [...guide.matchAll(/```\w+ (\S+)\n([\s\S]*?)```/g)];
const examples = [...guide.matchAll(/^npm run -s lab -- (.*)$/gm)].map(([, words = '']) => words);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'melekai-lab-'));
  for (const [, name = '', text = ''] of files) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lab(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stderr, answer: stdout === '' ? null : JSON.parse(stdout) };
}

function holding(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes);
  return name;
}

describe('the labs without their screens', () => {
  it('have an example of each in the guide', () => {
    expect(new Set(examples.map((words) => words.split(' ')[0]))).toEqual(
      new Set(['sales', 'copy', 'chatbot', 'adverts', 'stock', 'mask']),
    );
  });

  it.each(examples)('answer `%s` as the guide says', (words) => {
    const { status, stderr, answer } = lab(...words.split(' '));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(answer)).toEqual(['result', 'questions', 'findings']);
    expect(answer.result).not.toBeNull();
  });

  it('count the turnover of the guide', () => {
    expect(lab('sales', 'penjualan.csv').answer.result.summary.turnover).toBe(136_500);
  });

  it('count the days of the guide’s book of goods', () => {
    const { result, questions } = lab('stock', 'buku-stok.csv').answer;
    expect(
      result.book.days.map(({ sold, closed }: { sold: number; closed: boolean }) => (closed ? 't' : sold)),
    ).toEqual([31, 't', 29]);
    expect(questions.map(({ id }: { id: string }) => id)).toEqual(['product', 'gaps']);
  });

  it('never print what they mask', () => {
    expect(JSON.stringify(lab('mask', 'pesan.txt', '--name=Lintang').answer)).not.toMatch(/Lina|Lintang|6543|Melati/);
  });

  it.each([
    ['sales', 'file-is-picture'],
    ['copy', 'file-not-json'],
    ['chatbot', 'file-not-json'],
    ['adverts', 'file-not-json'],
    ['stock', 'file-is-picture'],
    ['mask', 'file-not-text'],
  ])('%s says of a picture with another name what it is', (name, code) => {
    const picture = holding('tabel.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const { status, stderr, answer } = lab(name, picture);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(answer).toMatchObject({ result: null, findings: [{ code, severity: 'stop' }] });
  });

  it.each(['sales', 'copy', 'chatbot', 'adverts', 'stock', 'mask'])('%s doesn’t try a file of 20 MB', (name) => {
    const { status, answer } = lab(name, holding('besar.txt', new Uint8Array(20_000_000).fill(0x61)));
    expect(status).toBe(1);
    expect(answer.findings).toMatchObject([{ code: 'file-too-big', values: { bytes: 20_000_000 } }]);
  });

  it.each([
    ['no lab', [], /^npm run lab -- .*sales/],
    ['a lab that there isn’t', ['constructor', 'pesan.txt'], /^npm run lab -- .*sales/],
    ['no file', ['copy'], /^npm run lab -- .*sales/],
    ['a file that isn’t there', ['copy', 'tiada.json'], /^tiada\.json cannot be read: there is no such file\n$/],
    ['a folder', ['sales', 'map'], /^map cannot be read: it is a folder\n$/],
  ])('say in one line that there is %s', (_, words, line) => {
    mkdirSync(join(folder, 'map'), { recursive: true });
    const { status, stderr, answer } = lab(...words);
    expect({ status, answer }).toEqual({ status: 2, answer: null });
    expect(stderr).toMatch(line);
  });

  it('may be asked many at a time', async () => {
    const ask = () =>
      new Promise<boolean>((done) => {
        execFile(process.execPath, [command, 'mask', 'pesan.txt'], { cwd: folder }, (error) => done(error === null));
      });
    expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([true, true, true, true]);
  });
});
