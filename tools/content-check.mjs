// `npm run content:check`: checks all of content/ and prints what an author should mend, one line each.
// `--lang en` prints English; `--json` prints counts and findings as one document; `--content <folder>` checks another folder. Exit code 1
// when a version could not be published.
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { nodeBundle } from './node-bundle.mjs';
import { readContentFolder } from './read-content-folder.mjs';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    lang: { type: 'string', default: 'id' },
    json: { type: 'boolean', default: false },
    content: { type: 'string', default: join(root, 'content') },
  },
});
const lang = options.lang === 'en' ? 'en' : 'id';

const format = await loadFormat();
const files = await readContentFolder(options.content, format.describeRecording);
const frameworks = filesNamed('frameworks', 'framework.yaml').map((path) =>
  format.parseFramework(files.get(path), path),
);
const curricula = filesNamed('curricula', 'curriculum.yaml').map(checkOne);

const instruments = filesNamed('instruments', 'instrument.yaml').map(checkInstrument);

const findings = [...frameworks, ...curricula, ...instruments].flatMap((checked) => checked.findings);
const packed = curricula.flatMap((checked) => checked.packed);
const inEnglish = curricula.flatMap((checked) => checked.inEnglish);
const errors = findings.filter(({ severity }) => severity === 'error').length;
const warnings = findings.filter(({ severity }) => severity === 'warning').length;
if (options.json) printDocument();
else printLines();
process.exitCode = errors > 0 || curricula.length === 0 ? 1 : 0;

function printLines() {
  for (const { file, line, severity, rule, what, how } of findings) {
    const place = `${relative(process.cwd(), join(options.content, file))}:${line}`;
    console.log(`${place}  ${severity === 'error' ? '✖' : '△'} ${what[lang]}  ${how[lang]}  (${rule})`);
  }
  for (const { package: content, bytes, hash } of [...packed, ...inEnglish])
    console.log(
      `${content.module.number} ${content.module.slug} ${content.lang}  ${bytes} bytes  ${hash.slice(0, 12)}  ✔`,
    );
  console.log(
    `${files.size} files, ${packed.length + inEnglish.length} packages, ${errors} errors, ${warnings} warnings`,
  );
}

function printDocument() {
  const of = (read) => packed.flatMap(({ package: content }) => read(content));
  const activities = of(({ activities: all }) => all);
  const ofKind = (kind) => activities.filter((activity) => activity.kind === kind);
  const criteria = of(({ rubrics }) => rubrics).flatMap((rubric) => rubric.criteria);
  const counts = {
    modules: packed.length,
    lessons: of(({ lessons }) => lessons).length,
    questions: ofKind('quiz').flatMap(({ questions }) => questions).length,
    scenarios: ofKind('scenario').length,
    forms: ofKind('form').length,
    labs: ofKind('lab').length,
    tasks: ofKind('practice-task').length,
    criteria: criteria.length,
    descriptors: criteria.flatMap(({ levels }) => levels).length,
    cards: of(({ cards = [] }) => cards).length,
    terms: of(({ terms = [] }) => terms).length,
    anchors: curricula.flatMap(({ anchors }) => anchors).length,
    instruments: instruments.length,
    instrumentItems: instruments.reduce((sum, { items }) => sum + items, 0),
  };
  const packages = [...packed, ...inEnglish].map(({ package: { module, lang: language }, bytes, hash }) => ({
    module: module.slug,
    lang: language,
    bytes,
    hash,
  }));
  const said = (what) => curricula.reduce((sum, checked) => sum + (checked.said?.[what] ?? 0), 0);
  const translations = { en: { lessons: said('lessons'), activities: said('activities') } };
  const listed = findings.map(({ what, how, ...place }) => ({ ...place, what: what[lang], how: how[lang] }));
  console.log(JSON.stringify({ counts, translations, packages, errors, warnings, findings: listed }, null, 2));
}

/** @param {string} path the curriculum.yaml */
function checkOne(path) {
  const parsed = format.parseCurriculum(files, path.slice(0, -'/curriculum.yaml'.length));
  const named = parsed.curriculum.manifest?.data.framework;
  const readable = frameworks.flatMap(({ framework }) => (framework === null ? [] : [framework]));
  const framework = readable.find(({ code, version }) => `${code}@${version}` === named) ?? readable[0];
  const anchors = parsed.curriculum.anchors.flatMap(({ data }) => data.anchors);
  if (framework === undefined) return { findings: parsed.findings, packed: [], inEnglish: [], said: null, anchors };

  const today = new Date().toISOString().slice(0, 10);
  const findings = format.inspectCurriculum(parsed.curriculum, framework, today);
  const isSound = !format.hasErrors(findings);
  const packages = isSound ? format.packCurriculum(parsed.curriculum, framework) : [];
  const english = isSound ? format.packTranslation(parsed.curriculum, framework) : null;
  const weighed = (one) => ({ ...one, bytes: Buffer.byteLength(one.json) });
  return {
    findings,
    packed: packages.map(weighed),
    inEnglish: (english?.modules ?? []).flatMap((module) => (module.packed ? [weighed(module.packed)] : [])),
    said: format.translateCurriculum(parsed.curriculum)?.said ?? null,
    anchors,
  };
}

/** @param {string} path the instrument.yaml */
function checkInstrument(path) {
  const { instrument, findings } = format.parseInstrument(files, path.slice(0, -'/instrument.yaml'.length));
  const framework = frameworks.find((read) => read.framework !== null)?.framework;
  if (instrument === null || framework === undefined) return { findings, items: 0 };
  const modules = [...files.keys()].flatMap((file) => /\/modules\/([^/]+)\/module\.yaml$/.exec(file)?.[1] ?? []);
  const today = new Date().toISOString().slice(0, 10);
  const content = format.packInstrument(instrument);
  const items = content.items ?? content.forms.flatMap((form) => form.cases ?? form.items);
  return {
    findings: [...findings, ...format.checkInstrument(instrument, { framework, modules, today })],
    items: items.length,
  };
}

/** Files of this name one folder below `kind`: `curricula/<slug>/curriculum.yaml`. */
function filesNamed(kind, name) {
  return [...files.keys()].filter((path) => new RegExp(`^${kind}/[^/]+/${name}$`).test(path)).sort();
}

/** Bundles the library, since Node 20 reads no TypeScript; 0.1 s. */
async function loadFormat() {
  const file = join(root, 'dist/tools/curriculum-format.mjs');
  const input = join(root, 'libs/curriculum-format/src/index.ts');
  await build({ ...nodeBundle, input, output: { file, format: 'esm' }, logLevel: 'warn' });
  return import(pathToFileURL(file).href);
}
