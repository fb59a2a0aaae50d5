import type { Curriculum, ModuleSource } from '../shape/curriculum';
import { modulesOf } from '../shape/curriculum';
import type { Place } from '../shape/finding';
import { type Block, everyBlock } from '../shape/prose';
import type { Key, SourceDocument } from '../parse/read-yaml';

/** A text that people will read, and where it stands. */
export type WrittenText = Place & {
  readonly text: string;
  readonly form: 'plain' | 'markdown';
  /** 'ours' speaks to the learner; 'sample' is what a customer or an AI would write, and need not keep our tone. */
  readonly voice: 'ours' | 'sample';
};

/** Every text of a curriculum, file by file. */
export const textsOf = (curriculum: Curriculum): WrittenText[] => [
  ...documentTexts(curriculum.manifest),
  ...curriculum.courses.flatMap(({ document }) => documentTexts(document)),
  ...[...curriculum.rubrics, ...curriculum.anchors, curriculum.cards, curriculum.glossary].flatMap((document) =>
    documentTexts(document),
  ),
  ...modulesOf(curriculum).flatMap((module) => moduleTexts(module)),
];

const moduleTexts = (module: ModuleSource): WrittenText[] => [
  ...documentTexts(module.document),
  ...(module.case === null ? [] : [...documentTexts(module.case), ...blockTexts(module.case.path, module.case.blocks)]),
  ...module.lessons.flatMap((lesson) => [
    ...documentTexts(lesson),
    ...lesson.parts.flatMap(({ title, line, blocks }) => [
      titleText(lesson.path, line, title),
      ...blockTexts(lesson.path, blocks),
    ]),
  ]),
  ...module.activities.flatMap((activity) => documentTexts(activity)),
];

/** The texts of a YAML file, by the keys that hold them. */
export const documentTexts = (document: SourceDocument<unknown> | null): WrittenText[] =>
  document === null ? [] : textsUnder(document, document.data, []);

/** The texts of a lesson's or a case's blocks. */
export const blockTexts = (file: string, blocks: readonly Block[]): WrittenText[] =>
  everyBlock(blocks).flatMap((block): WrittenText[] => {
    switch (block.kind) {
      case 'markdown':
        return [{ file, line: block.line, text: block.markdown, form: 'markdown', voice: 'ours' }];
      case 'sample':
        return [
          titleText(file, block.line, block.title),
          { file, line: block.line + 1, text: block.markdown, form: 'markdown', voice: 'sample' },
        ];
      case 'chat':
        return block.turns.map(({ line, text }) => ({ file, line, text, form: 'markdown', voice: 'sample' }));
      case 'scene':
        return [{ file, line: block.line, text: block.description, form: 'plain', voice: 'ours' }];
      case 'activity':
        return [];
      default:
        return [titleText(file, block.line, block.title)];
    }
  });

const titleText = (file: string, line: number, text: string): WrittenText => ({
  file,
  line,
  text,
  form: 'markdown',
  voice: 'ours',
});

const notRead = new Set([
  'id',
  'slug',
  'kind',
  'scene',
  'number',
  'version',
  'framework',
  'choose',
  'quality',
  'to',
  'next',
  'start',
  'purpose',
  'rubric',
  'use',
  'checked',
  'lesson',
  'activity',
  'competency',
  'code',
  'dimension',
  'factor',
  'form',
  'half',
  'instrument',
  'module',
  'review',
  'twin',
  'type',
  'verified',
  'when',
]);
const listsOfNames = new Set([
  'courses',
  'modules',
  'reads',
  'competencies',
  'evidence',
  'recall',
  'match',
  'must-flag',
  'retrospect',
]);
const samples = new Set(['quote', 'example', 'sources', 'work']);
const inMarkdown = new Set(['intro', 'brief']);

function textsUnder(document: SourceDocument<unknown>, value: unknown, keys: readonly Key[]): WrittenText[] {
  const names = keys.filter((key): key is string => typeof key === 'string');
  const name = names.at(-1) ?? '';
  if (notRead.has(name) || listsOfNames.has(name)) return [];
  if (typeof value === 'string') {
    const isMarkdown = inMarkdown.has(name) || (name === 'text' && names.at(-2) === 'nodes');
    return [
      {
        ...document.at(...keys),
        text: value,
        form: isMarkdown ? 'markdown' : 'plain',
        voice: names.some((key) => samples.has(key)) ? 'sample' : 'ours',
      },
    ];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => textsUnder(document, item, [...keys, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => textsUnder(document, item, [...keys, key]));
  return [];
}
