import type { FileView } from '@contracts/curricula';

/** What a file holds, as plain values; the server's schemas say what of it can be stored. */
export type Form = Readonly<Record<string, unknown>>;

/** The files from which a value is picked by name. */
export type PickFrom =
  | 'competencies'
  | 'rubrics'
  | 'criteria'
  | 'activities'
  | 'lessons'
  | 'every-lesson'
  | 'questions'
  | 'modules'
  | 'courses'
  | 'nodes';

/** How one value of a form is written. A value that is not required is left out while its field is empty. */
export type FieldLayout = { readonly key: string; readonly optional?: true } & (
  | { readonly as: 'line' | 'text' | 'number' | 'day' | 'tick' }
  /** Kept as it is and not shown: what other files and learners' results hang on. */
  | { readonly as: 'kept' }
  | { readonly as: 'choice'; readonly options: readonly string[] }
  | { readonly as: 'pick' | 'picks'; readonly from: PickFrom }
  /** Sentences, each in a field of its own; their number stays. */
  | { readonly as: 'texts' }
  /** Any number of short texts, a line for each. */
  | { readonly as: 'lines' }
  /** A value for every criterion of the rubric that the file names. */
  | { readonly as: 'by-criterion'; readonly each: 'level' | 'text' }
  | { readonly as: 'recording' }
  | { readonly as: 'group'; readonly fields: Layout }
  | { readonly as: 'list'; readonly item: ItemLayout }
);
export type Layout = readonly FieldLayout[];

/** The entries of a list: all of one kind, or each of its own kind, told by a key. */
export type ItemLayout = {
  /** Under this name an entry is counted and added. */
  readonly name: string;
  readonly kinds: Readonly<Record<string, { readonly fields: Layout; readonly start: Form }>>;
  /** The key that tells the kind; for entries that hold the kind itself as a key, null. */
  readonly by: string | null;
  /** Where a new entry gets an id: one that is never used again, or a letter of its own list. */
  readonly id?: 'uuid' | 'letter';
};

const line = (key: string): FieldLayout => ({ key, as: 'line' });
const text = (key: string): FieldLayout => ({ key, as: 'text' });
const number = (key: string): FieldLayout => ({ key, as: 'number' });
const kept = (key: string): FieldLayout => ({ key, as: 'kept', optional: true });
const choice = (key: string, ...options: string[]): FieldLayout => ({ key, as: 'choice', options });
const maybe = (field: FieldLayout): FieldLayout => ({ ...field, optional: true });
const group = (key: string, ...fields: Layout): FieldLayout => ({ key, as: 'group', fields });
const picks = (key: string, from: PickFrom): FieldLayout => ({ key, as: 'picks', from });
const pick = (key: string, from: PickFrom): FieldLayout => ({ key, as: 'pick', from });
const tick = (key: string): FieldLayout => ({ key, as: 'tick', optional: true });
const list = (key: string, item: ItemLayout): FieldLayout => ({ key, as: 'list', item });
const one = (name: string, fields: Layout, start: Form, id?: ItemLayout['id']): ItemLayout => ({
  name,
  kinds: { [name]: { fields, start } },
  by: null,
  ...(id ? { id } : {}),
});

const scene = choice('scene', 'warung', 'dapur', 'laundry', 'butik');
const goals = list(
  'goals',
  one('goal', [pick('competency', 'competencies'), number('level')], { competency: 'A1', level: 2 }),
);

const words = { fields: [text('markdown')], start: { markdown: '' } };
const sample = { fields: [line('title'), text('markdown')], start: { title: '', markdown: '' } };
const chat = {
  fields: [list('turns', one('turn', [line('speaker'), text('text')], { speaker: 'Pembeli', text: '' }))],
  start: { turns: [{ speaker: 'Pembeli', text: '' }] },
};
const box = {
  fields: [line('title'), list('blocks', { name: 'block', by: 'kind', kinds: { markdown: words, sample, chat } })],
  start: { title: '', blocks: [{ kind: 'markdown', markdown: '' }] },
};
const drawn = { fields: [scene, line('description')], start: { scene: 'dapur', description: '' } };
const storyBlocks = { markdown: words, example: box, tip: box, caution: box, sample, chat, scene: drawn };
const embedded = { fields: [pick('slug', 'activities')], start: { slug: '' } };
const lessonBlocks = { ...storyBlocks, activity: embedded };

const named: Layout = [kept('id'), kept('kind'), line('title')];
const evidence = picks('evidence', 'competencies');
const option = one('option', [kept('id'), text('text'), tick('right'), text('why')], { text: '', why: '' }, 'letter');
const question = one(
  'question',
  [kept('id'), text('stem'), maybe(text('quote')), choice('choose', 'one', 'many'), list('options', option)],
  {
    stem: '',
    choose: 'one',
    options: [
      { id: 'a', text: '', right: true, why: '' },
      { id: 'b', text: '', why: '' },
    ],
  },
  'uuid',
);

const answers = list('options', one('answer', [kept('id'), text('text')], { text: '' }, 'letter'));
const twoAnswers = [
  { id: 'a', text: '' },
  { id: 'b', text: '' },
];
const about: Layout = [
  kept('id'),
  kept('kind'),
  line('label'),
  maybe(line('hint')),
  tick('required'),
  maybe(line('example')),
];
const columns = {
  line: { fields: [...about, maybe(number('max'))], start: { label: '' } },
  text: { fields: [...about, maybe(number('max'))], start: { label: '' } },
  price: { fields: about, start: { label: '' } },
  check: { fields: about, start: { label: '' } },
  choice: { fields: [...about, answers], start: { label: '', options: twoAnswers } },
  choices: { fields: [...about, answers, maybe(number('min'))], start: { label: '', options: twoAnswers } },
};
const column: ItemLayout = { name: 'column', by: 'kind', id: 'letter', kinds: columns };
const field: ItemLayout = {
  name: 'field',
  by: 'kind',
  id: 'letter',
  kinds: {
    ...columns,
    rows: {
      fields: [...about, list('columns', column), maybe(number('min'))],
      start: { label: '', columns: [{ id: 'a', kind: 'line', label: '' }] },
    },
  },
};

const decision = one(
  'decision',
  [kept('id'), text('text'), choice('quality', 'best', 'fair', 'poor'), pick('to', 'nodes')],
  { text: '', quality: 'fair', to: '' },
  'letter',
);
const node = one(
  'node',
  [line('id'), text('text'), maybe(list('choices', decision)), maybe(pick('next', 'nodes'))],
  { text: '' },
  'letter',
);
const amount = (key: string): FieldLayout => maybe(group(key, number('min'), number('max')));
const step = one(
  'step',
  [
    kept('id'),
    line('title'),
    number('minutes'),
    maybe(text('intro')),
    maybe(list('fields', field)),
    amount('photos'),
    amount('voice'),
  ],
  { title: '', minutes: 5 },
  'letter',
);

const activities: Readonly<Record<string, Layout>> = {
  quiz: [...named, evidence, list('questions', question)],
  scenario: [...named, evidence, pick('start', 'nodes'), list('nodes', node)],
  form: [
    ...named,
    choice('purpose', 'fact-card', 'prompt', 'checklist', 'notes', 'reflection'),
    tick('private'),
    maybe(text('intro')),
    list('fields', field),
  ],
  lab: [...named, choice('lab', 'copy', 'sales', 'chatbot', 'adverts', 'stock'), evidence, maybe(text('intro'))],
  instrument: [
    ...named,
    choice('instrument', 'cek-kesiapan', 'apakah-ini-ai', 'cek-pengetahuan'),
    maybe(text('intro')),
  ],
  'practice-task': [
    ...named,
    pick('rubric', 'rubrics'),
    number('attempts'),
    number('minutes'),
    maybe(picks('reads', 'activities')),
    text('brief'),
    list('steps', step),
  ],
};

const criterion = one(
  'criterion',
  [
    kept('id'),
    line('title'),
    tick('safety'),
    picks('competencies', 'competencies'),
    text('ask'),
    { key: 'levels', as: 'texts' },
  ],
  { title: '', competencies: ['A1'], ask: '', levels: ['', '', '', ''] },
  'letter',
);
const phrase = one(
  'phrase',
  [
    choice('use', 'strength', 'next', 'encourage'),
    maybe(pick('competency', 'competencies')),
    tick('safety'),
    text('text'),
  ],
  { use: 'strength', text: '' },
);
const source = one('source', [text('text'), { key: 'checked', as: 'day' }], { text: '', checked: '' });

const card = one(
  'card',
  [
    kept('id'),
    number('number'),
    pick('competency', 'competencies'),
    pick('lesson', 'every-lesson'),
    text('ask'),
    text('answer'),
    text('why'),
  ],
  { number: 1, competency: 'A1', lesson: '', ask: '', answer: '', why: '' },
  'uuid',
);
const term = one(
  'term',
  [
    line('id'),
    line('term'),
    text('text'),
    pick('lesson', 'every-lesson'),
    { key: 'match', as: 'lines', optional: true },
  ],
  { term: '', text: '', lesson: '' },
  'letter',
);
const anchor = one(
  'anchor',
  [
    kept('id'),
    number('number'),
    line('title'),
    line('place'),
    list('work', one('work', [line('label'), text('text')], { label: '', text: '' })),
    { key: 'levels', as: 'by-criterion', each: 'level' },
    { key: 'rationale', as: 'by-criterion', each: 'text' },
    maybe(picks('must-flag', 'criteria')),
    text('trains'),
    maybe(text('trap')),
  ],
  { number: 1, title: '', place: '', levels: {}, trains: '', rationale: {}, work: [{ label: '', text: '' }] },
  'uuid',
);

const files: Readonly<Record<Exclude<FileView['kind'], 'activity'>, Layout>> = {
  curriculum: [
    kept('id'),
    kept('slug'),
    line('title'),
    kept('version'),
    kept('framework'),
    text('summary'),
    goals,
    picks('courses', 'courses'),
  ],
  course: [kept('id'), line('title'), picks('modules', 'modules')],
  module: [
    kept('id'),
    line('number'),
    line('title'),
    text('summary'),
    scene,
    group('minutes', number('learning'), number('task')),
    tick('elective'),
    goals,
    list('order', {
      name: 'place',
      by: null,
      kinds: {
        lesson: { fields: [pick('lesson', 'lessons'), tick('optional')], start: { lesson: '' } },
        activity: { fields: [pick('activity', 'activities')], start: { activity: '' } },
      },
    }),
  ],
  rubric: [kept('id'), kept('slug'), line('title'), list('criteria', criterion), maybe(list('phrases', phrase))],
  cards: [list('cards', card)],
  glossary: [list('terms', term)],
  anchors: [pick('rubric', 'rubrics'), list('anchors', anchor)],
  case: [
    group('head', line('title'), scene, tick('illustrative')),
    list('blocks', { name: 'block', by: 'kind', kinds: storyBlocks }),
  ],
  lesson: [
    group(
      'head',
      kept('id'),
      line('number'),
      line('title'),
      number('minutes'),
      text('idea'),
      picks('competencies', 'competencies'),
      maybe(picks('recall', 'questions')),
      maybe(list('sources', source)),
      { key: 'audio', as: 'recording', optional: true },
    ),
    list(
      'parts',
      one('part', [line('title'), list('blocks', { name: 'block', by: 'kind', kinds: lessonBlocks })], {
        title: '',
        blocks: [{ kind: 'markdown', markdown: '' }],
      }),
    ),
  ],
};

/** How a file of this kind is written, field by field. */
export const layoutOf = (kind: FileView['kind'], form: Form): Layout =>
  kind === 'activity' ? (activities[String(form['kind'])] ?? []) : files[kind];

/** Of which kind an entry of a list is. */
export const kindOfEntry = ({ by, kinds }: ItemLayout, entry: Form): string =>
  by === null ? (Object.keys(kinds).find((kind) => kind in entry) ?? Object.keys(kinds)[0] ?? '') : String(entry[by]);
