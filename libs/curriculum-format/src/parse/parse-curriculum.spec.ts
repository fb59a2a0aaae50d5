import { lineOf, readFiles } from '../testing/check-files';
import { aCurriculum, moduleFolder, path, root, withWords } from '../testing/curriculum.given';
import { modulesOf } from '../shape/curriculum';
import type { SourceFiles } from '../shape/source-files';
import { parseCurriculum } from './parse-curriculum';

const findingsOf = (files: SourceFiles): string[] =>
  parseCurriculum(files, root).findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);

describe('parseCurriculum', () => {
  it('reads courses, modules, lessons and activities in the order in which they are met', () => {
    const [module] = modulesOf(readFiles(aCurriculum()));

    expect(module?.lessons.map(({ slug }) => slug)).toEqual(['teks-jelas', 'perintah']);
    expect(module?.activities.map(({ slug }) => slug)).toEqual([
      'pilih-teks',
      'cek-teks',
      'renungan',
      'cek-perintah',
      'kartu-fakta',
      'tugas',
    ]);
  });

  it('reads files with Windows line ends the same', () => {
    const crlf = new Map([...aCurriculum()].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));

    expect(findingsOf(crlf)).toEqual([]);
    expect(modulesOf(readFiles(crlf))[0]?.lessons[0]?.parts.map(({ title }) => title)).toEqual(
      modulesOf(readFiles(aCurriculum()))[0]?.lessons[0]?.parts.map(({ title }) => title),
    );
  });

  it('reads nothing from a folder that is not there, and says so', () => {
    const { curriculum, findings } = parseCurriculum(aCurriculum(), 'curricula/lain');

    expect(curriculum).toMatchObject({ manifest: null, courses: [], rubrics: [] });
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'file/missing', file: 'curricula/lain/curriculum.yaml' }),
    ]);
  });

  it('leaves out what it cannot read and keeps the rest', () => {
    const curriculum = readFiles(aCurriculum({ [path.first]: 'Tanpa kepala berkas.' }));

    expect(modulesOf(curriculum)[0]?.lessons.map(({ slug }) => slug)).toEqual(['perintah']);
    expect([...curriculum.unreadable]).toEqual([path.first]);
  });

  it.each([
    ['an unclosed bracket', path.quiz, 'evidence: [B2]', 'evidence: [B2', 'yaml/unreadable'],
    ['a colon in a text without quotes', path.quiz, 'title: Cek sebentar', 'title: Cek: sebentar', 'yaml/unreadable'],
    ['a key written twice', path.course, 'title: Teks', 'title: Teks\ntitle: Lagi', 'yaml/unreadable'],
    ['an alias that names nothing', path.module, 'scene: dapur', 'scene: *tempat', 'yaml/unreadable'],
    ['an unknown scene', path.case, 'scene: dapur', 'scene: pantai', 'shape/invalid-value'],
    ['an unknown kind of activity', path.form, 'kind: form', 'kind: formulir', 'shape/invalid-union'],
    ['a version of two numbers', path.curriculum, 'version: 0.1.0', 'version: "0.1"', 'shape/invalid-format'],
  ])('names the line of %s', (_title, file, words, become, rule) => {
    const files = withWords(file, words, become);

    expect(findingsOf(files).some((finding) => finding.startsWith(`${rule} ${file}:`))).toBe(true);
    expect(parseCurriculum(files, root).findings.every(({ line }) => line >= 1)).toBe(true);
  });

  it('counts the lines of front matter and of the body as the editor does', () => {
    const files = withWords(
      path.second,
      ':::hati-hati Data pelanggan',
      ':::awas Data pelanggan',
      withWords(path.second, 'minutes: 8', 'minutes: delapan'),
    );
    const onlyBody = withWords(path.second, ':::hati-hati Data pelanggan', ':::awas Data pelanggan');

    expect(findingsOf(files)).toEqual([`shape/invalid-type ${path.second}:${lineOf(files, path.second, 'delapan')}`]);
    expect(findingsOf(onlyBody)).toEqual([
      `block/unknown-box ${path.second}:${lineOf(onlyBody, path.second, ':::awas')}`,
    ]);
  });

  it('does not unfold a YAML bomb', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f'].map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcde'[index]}`).join(', ')}]`).join('\n')}\n`;

    expect(findingsOf(aCurriculum({ [path.form]: bomb }))).toEqual([`yaml/unreadable ${path.form}:1`]);
  });

  it('finds an activity folder without its file', () => {
    const files = aCurriculum({ [path.form]: null, [`${moduleFolder}/activities/kartu-fakta/catatan.md`]: 'x' });

    expect(findingsOf(files)).toEqual([
      `file/missing ${path.form}:1`,
      `file/unknown ${moduleFolder}/activities/kartu-fakta/catatan.md:1`,
    ]);
  });
});
