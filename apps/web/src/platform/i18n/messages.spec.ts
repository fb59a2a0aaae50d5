import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const source = join(process.cwd(), 'apps/web/src');
const homes = [
  join(source, 'app'),
  ...readdirSync(join(source, 'features')).map((name) => join(source, 'features', name)),
];
const idFiles = homes.flatMap((folder) => filesIn(folder).filter((path) => path.endsWith('.id.json')));

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
/** The values a sentence wants, without the words inside its plural forms. */
const valuesOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))].sort();

/** Whether some text of the code names the key: as it stands, or as the beginning of a template. */
function isUsed(key: string, code: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  return [...code.matchAll(/`([\w.-]+)\$\{[^}]*\}([\w.-]*)`/g)].some(
    ([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end),
  );
}

describe.each(idFiles.map((path) => [path.slice(source.length + 1), path]))('%s', (_name, path) => {
  const id = read(path);
  const en = read(path.replace(/\.id\.json$/, '.en.json'));
  const folder = path.slice(0, path.lastIndexOf('/'));
  const code = filesIn(folder)
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  it('says in English all it says in Indonesian, and nothing else', () =>
    expect(Object.keys(en)).toEqual(Object.keys(id)));

  it('has no words nobody says', () => expect(Object.keys(id).filter((key) => !isUsed(key, code))).toEqual([]));

  it('puts the same values into both languages', () =>
    expect(Object.keys(id).filter((key) => valuesOf(id[key] ?? '').join() !== valuesOf(en[key] ?? '').join())).toEqual(
      [],
    ));

  it('never says “Gagal” and never shouts', () =>
    expect(Object.values(id).filter((sentence) => /gagal|!/i.test(sentence))).toEqual([]));
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
