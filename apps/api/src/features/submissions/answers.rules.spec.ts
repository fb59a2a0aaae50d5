import type { PackagedField, PracticeTaskActivity } from '@contracts/packages';
import { faultsInAnswers, faultsInFiles } from './answers.rules';
import type { SentFile } from './files.repository';

const options = [
  { id: 'wa', text: 'WhatsApp' },
  { id: 'ig', text: 'Instagram' },
  { id: 'lapak', text: 'Lapak' },
];
const field = (more: { readonly kind: PackagedField['kind']; readonly [about: string]: unknown }): PackagedField =>
  ({ id: 'isi', label: 'Isi', required: false, ...more }) as unknown as PackagedField;

const taskWith = (...fields: PackagedField[]): Pick<PracticeTaskActivity, 'steps'> => ({
  steps: [{ id: 'satu', title: 'Satu', minutes: 4, fields }],
});
const faults = (asked: PackagedField, answers: Record<string, unknown>) =>
  faultsInAnswers(taskWith(asked), answers).map(({ pointer, code }) => `${pointer} ${code}`);

describe('faultsInAnswers', () => {
  const line = field({ kind: 'line', max: 5 });
  const price = field({ kind: 'price' });
  const check = field({ kind: 'check', required: true });
  const choice = field({ kind: 'choice', options });
  const choices = field({ kind: 'choices', options, min: 2 });
  const rows = field({
    kind: 'rows',
    min: 2,
    required: true,
    columns: [
      { id: 'apa', label: 'Apa', kind: 'line', required: true, max: 10 },
      { id: 'kenapa', label: 'Kenapa', kind: 'line', required: false },
    ],
  });

  it.each([
    ['a text', line, { isi: 'kue' }],
    ['a text of as many letters as allowed, however they are encoded', line, { isi: '👩‍🍳ya' }],
    ['five smiles', line, { isi: '🙂🙂🙂🙂🙂' }],
    ['an optional text left out', line, {}],
    ['an optional text left empty', line, { isi: '' }],
    ['an optional text taken back', line, { isi: null }],
    ['a price', price, { isi: 38000 }],
    ['a price of nothing', price, { isi: 0 }],
    ['a tick', check, { isi: true }],
    ['one of the options', choice, { isi: 'wa' }],
    ['two of the options', choices, { isi: ['wa', 'lapak'] }],
    ['no options where none are needed', choices, { isi: [] }],
    ['enough rows', rows, { isi: [{ apa: 'harga' }, { apa: 'daya tahan', kenapa: 'agar cocok' }] }],
  ])('finds nothing wrong with %s', (_, asked, answers) => {
    expect(faults(asked, answers)).toEqual([]);
  });

  it.each([
    ['a text that is too long', line, { isi: 'kueku!' }, '/answers/isi too-long'],
    ['a number for a text', line, { isi: 5 }, '/answers/isi wrong-kind'],
    ['a list for a text', line, { isi: ['kue'] }, '/answers/isi wrong-kind'],
    ['a required text that is missing', field({ kind: 'text', required: true }), {}, '/answers/isi required'],
    ['a required text of spaces', field({ kind: 'text', required: true }), { isi: ' \n ' }, '/answers/isi required'],
    [
      'a text without a limit that never ends',
      field({ kind: 'text' }),
      { isi: 'a'.repeat(4001) },
      '/answers/isi too-long',
    ],
    ['a price in words', price, { isi: 'Rp38.000' }, '/answers/isi wrong-kind'],
    ['a price below nothing', price, { isi: -1 }, '/answers/isi wrong-kind'],
    ['a price in sen', price, { isi: 0.5 }, '/answers/isi wrong-kind'],
    ['a price beyond counting', price, { isi: 1e300 }, '/answers/isi wrong-kind'],
    ['a required tick that is missing', check, { isi: false }, '/answers/isi required'],
    ['a word for a tick', check, { isi: 'ya' }, '/answers/isi wrong-kind'],
    ['an option that is not offered', choice, { isi: 'tiktok' }, '/answers/isi not-offered'],
    ['a list for one option', choice, { isi: ['wa'] }, '/answers/isi not-offered'],
    ['too few options', choices, { isi: ['wa'] }, '/answers/isi too-few'],
    ['the same option twice', choices, { isi: ['wa', 'wa'] }, '/answers/isi not-offered'],
    ['options not offered among others', choices, { isi: ['wa', 'x'] }, '/answers/isi not-offered'],
    ['too few rows', rows, { isi: [{ apa: 'harga' }] }, '/answers/isi too-few'],
    ['too many rows', rows, { isi: Array.from({ length: 41 }, () => ({ apa: 'harga' })) }, '/answers/isi too-many'],
    ['no rows', rows, { isi: [] }, '/answers/isi required'],
    ['a text for rows', rows, { isi: 'harga' }, '/answers/isi wrong-kind'],
    ['a list in a row', rows, { isi: [[], []] }, '/answers/isi wrong-kind'],
    ['a row without what it needs', rows, { isi: [{ apa: 'harga' }, { kenapa: 'x' }] }, '/answers/isi/1/apa required'],
    [
      'a column that is not asked for',
      rows,
      { isi: [{ apa: 'a' }, { apa: 'b', siapa: 'x' }] },
      '/answers/isi/1/siapa unknown',
    ],
    ['a field that is not asked for', line, { isi: 'kue', lain: 'x' }, '/answers/lain unknown'],
    ['a field named like a part of every object', line, { constructor: 'x' }, '/answers/constructor unknown'],
  ])('finds %s', (_, asked, answers, found) => {
    expect(faults(asked, answers)).toEqual([found]);
  });
});

describe('faultsInFiles', () => {
  const task: Pick<PracticeTaskActivity, 'steps'> = {
    steps: [
      { id: 'teks', title: 'Teks', minutes: 4, fields: [] },
      { id: 'foto', title: 'Foto', minutes: 3, fields: [], photos: { min: 1, max: 2 } },
      { id: 'suara', title: 'Suara', minutes: 3, fields: [], voice: { min: 0, max: 1 } },
    ],
  };
  const pictures = (...ids: string[]): SentFile[] =>
    ids.map((fileId) => ({ stepId: 'foto', fileId, purpose: 'submission' }));
  const voices = (...ids: string[]): SentFile[] => ids.map((fileId) => ({ stepId: 'suara', fileId, purpose: 'voice' }));
  const found = (sent: readonly SentFile[]) =>
    faultsInFiles(task, sent).map(({ pointer, code }) => `${pointer} ${code}`);

  it.each([[pictures('a')], [pictures('a', 'b')], [[...pictures('a'), ...voices('v')]]])(
    'finds nothing wrong with %j',
    (sent) => {
      expect(found(sent)).toEqual([]);
    },
  );

  it.each([
    [pictures(), ['/files/foto too-few']],
    [pictures('a', 'b', 'c'), ['/files/foto too-many']],
    [pictures('a', 'a'), ['/files repeated']],
    [[...pictures('a'), { stepId: 'teks', fileId: 'b', purpose: 'submission' }], ['/files/teks too-many']],
    [[...pictures('a'), { stepId: 'lain', fileId: 'b', purpose: 'submission' }], ['/files/lain unknown']],
    [[...pictures('a'), ...voices('v', 'w')], ['/files/suara/voice too-many']],
    [[...pictures('a'), ...voices('a')], ['/files repeated']],
    [[...pictures('a'), { stepId: 'foto', fileId: 'v', purpose: 'voice' }], ['/files/foto/voice too-many']],
    [[...pictures('a'), { stepId: 'suara', fileId: 'b', purpose: 'submission' }], ['/files/suara too-many']],
    [[{ stepId: 'foto', fileId: 'v', purpose: 'voice' }], ['/files/foto too-few', '/files/foto/voice too-many']],
  ] as readonly (readonly [SentFile[], string[]])[])('finds what is wrong with %j', (sent, faultsFound) => {
    expect(found(sent)).toEqual(faultsFound);
  });
});
