import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  activitiesOf,
  checkCurriculum,
  checkInstrument,
  editQuestion,
  type Framework,
  packageBytesMax,
  packCurriculum,
  packInstrument,
  parseCurriculum,
  parseFramework,
  parseInstrument,
  reviewableDiff,
  type SourceFiles,
} from './index';

const content = join(__dirname, '../../../content');
const root = 'curricula/ai-untuk-usaha-saya';
const files: SourceFiles = new Map(
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(content, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
);

function theFramework(): Framework {
  const path = 'frameworks/kla-umkm/framework.yaml';
  const { framework, findings } = parseFramework(files.get(path) ?? '', path);
  expect(findings).toEqual([]);
  if (framework === null) throw new Error(`${path} cannot be read.`);
  return framework;
}

describe('The curriculum we ship', () => {
  const { curriculum, findings } = parseCurriculum(files, root);

  it('has no errors', () => {
    const errors = [...findings, ...checkCurriculum(curriculum, theFramework())].filter(
      ({ severity }) => severity === 'error',
    );

    expect(errors.map(({ file, line, what }) => `${file}:${line}  ${what.en}`)).toEqual([]);
  });

  it('packs every module within the budget of a weak signal', () => {
    const packed = packCurriculum(curriculum, theFramework());

    expect(packed.map(({ package: { module } }) => module.number)).toEqual(expect.arrayContaining(['M1', 'M3']));
    expect(packed.filter(({ json }) => Buffer.byteLength(json) > packageBytesMax)).toEqual([]);
  });

  it('lists each packed activity once in the registry', () => {
    const packed = packCurriculum(curriculum, theFramework()).flatMap(({ package: { activities } }) =>
      activities.map(({ id }) => id),
    );

    expect(activitiesOf(curriculum).map(({ id }) => id)).toEqual(packed);
    expect(new Set(packed).size).toBe(packed.length);
  });

  it('lets an editor change the words of any question, and shows the reviewer just that', () => {
    const quizzes = curriculum.courses
      .flatMap(({ modules }) => modules.flatMap(({ activities }) => activities))
      .flatMap(({ path, data }) =>
        data.kind === 'quiz' ? data.questions.map((question) => ({ path, question })) : [],
      );
    expect(quizzes.length).toBeGreaterThan(20);

    for (const { path, question } of quizzes) {
      const [option] = question.options;
      const edit = {
        activityPath: path,
        questionId: question.id,
        stem: 'Soal: baru?',
        options: [{ id: option?.id ?? '', why: 'Karena ini.' }],
      };
      const result = editQuestion(files, edit);
      if (!result.ok) throw new Error(`${path}: ${result.refusal}`);

      const only = (all: SourceFiles): SourceFiles => new Map([[path, all.get(path) ?? '']]);
      expect(reviewableDiff(only(files), only(result.files)).map(({ after }) => after)).toEqual([
        'Soal: baru?',
        'Karena ini.',
      ]);
    }
  });
});

describe('The instruments we ship', () => {
  it.each([
    ['cek-kesiapan', 18],
    ['apakah-ini-ai', 24],
    ['cek-pengetahuan', 60],
  ])('hold %s, sound, of %i items', (slug, items) => {
    const { instrument, findings } = parseInstrument(files, `instruments/${slug}`);
    if (instrument === null) throw new Error(`${slug} cannot be read.`);
    const modules = [...files.keys()].flatMap((path) => /\/modules\/([^/]+)\/module\.yaml$/.exec(path)?.[1] ?? []);
    // Reviews fall due by the calendar; that is advice to authors, and no fault of the files.
    const found = checkInstrument(instrument, { framework: theFramework(), modules, today: '2026-11-22' });
    expect([...findings, ...found].map(({ file, line, what }) => `${file}:${line}  ${what.en}`)).toEqual([]);

    const content = packInstrument(instrument);
    const asked =
      content.kind === 'readiness'
        ? content.items
        : content.forms.flatMap((form): readonly unknown[] => ('cases' in form ? form.cases : form.items));
    expect(asked).toHaveLength(items);
  });
});
