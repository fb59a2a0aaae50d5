import { error, type Finding, type Place, warning } from '../shape/finding';
import type { ConditionData, InstrumentOf, ReadinessData } from '../shape/instrument.schema';
import { areDistinct } from './are-distinct';
import { checkSteps } from './check-steps-of-score';

const perDimension = 6;

/** Eighteen items, six a dimension; levels that follow one another; paths of which one always holds, and that name what there is. */
export function checkReadiness(
  { document: { data, at } }: InstrumentOf<'readiness'>,
  { modules }: { readonly modules?: readonly string[] },
): Finding[] {
  const codes = data.items.map(({ code }) => code);
  return [
    ...data.dimensions.flatMap(({ id }, index) => {
      const items = data.items.filter(({ dimension }) => dimension === id).length;
      return items === perDimension ? [] : [itemsOfDimension(at('dimensions', index), id, items)];
    }),
    ...data.items.flatMap(({ code, dimension }, index) => [
      ...(codes.indexOf(code) === index ? [] : [codeRepeated(at('items', index, 'code'), code)]),
      ...(code.startsWith(dimension) ? [] : [codeOutside(at('items', index, 'code'), code, dimension)]),
    ]),
    ...data.retrospect.flatMap((code, index) => (codes.includes(code) ? [] : [unknown(at('retrospect', index), code)])),
    ...checkSteps(data.levels, (index) => at('levels', index, 'from'), 0),
    ...(areDistinct(data.levels.map(({ id }) => id)) ? [] : [alike(at('levels'))]),
    ...(areDistinct(data.need.options.map(({ id }) => id)) ? [] : [alike(at('need', 'options'))]),
    ...checkPaths(data, at, modules),
  ];
}

function checkPaths(
  { items, need, paths }: ReadinessData,
  at: InstrumentOf<'readiness'>['document']['at'],
  modules: readonly string[] | undefined,
): Finding[] {
  const codes = new Set(items.map(({ code }) => code));
  const needs = new Set(need.options.map(({ id }) => id));
  const choosing = paths.filter(({ module }) => module !== undefined);
  const always = choosing.findIndex(({ when }) => when === 'always');
  return [
    ...(areDistinct(paths.map(({ id }) => id)) ? [] : [alike(at('paths'))]),
    ...paths.flatMap(({ when }, index) =>
      namedIn(when).flatMap(({ item, need: wanted }) => [
        ...(item === undefined || codes.has(item) ? [] : [unknown(at('paths', index, 'when'), item)]),
        ...(wanted === undefined || needs.has(wanted) ? [] : [unknown(at('paths', index, 'when'), wanted)]),
      ]),
    ),
    ...(always === -1 ? [noPathAlways(at('paths'))] : []),
    ...(always === -1
      ? []
      : choosing.slice(always + 1).map((path) => neverReached(at('paths', paths.indexOf(path)), path.id))),
    ...paths.flatMap(({ module }, index) =>
      module === undefined || modules === undefined || modules.includes(module)
        ? []
        : [moduleUnknown(at('paths', index, 'module'), module)],
    ),
  ];
}

/** The items and needs a condition names, at any depth. */
function namedIn(condition: ConditionData): { item?: string; need?: string }[] {
  if (condition === 'always') return [];
  if ('any' in condition) return condition.any.flatMap(namedIn);
  if ('all' in condition) return condition.all.flatMap(namedIn);
  if ('item' in condition) return [{ item: condition.item }];
  return 'need' in condition ? [{ need: condition.need }] : [];
}

const itemsOfDimension = (place: Place, dimension: string, items: number): Finding =>
  error(
    place,
    'readiness/items-per-dimension',
    { id: `Dimensi ${dimension} punya ${items} butir.`, en: `The dimension ${dimension} has ${items} items.` },
    { id: `Buat menjadi ${perDimension}.`, en: `Make them ${perDimension}.` },
  );

const codeRepeated = (place: Place, code: string): Finding =>
  error(
    place,
    'instrument/code-repeated',
    { id: `Kode ${code} dipakai dua kali.`, en: `The code ${code} is used twice.` },
    { id: 'Beri kode lain.', en: 'Give it another code.' },
  );

const codeOutside = (place: Place, code: string, dimension: string): Finding =>
  error(
    place,
    'readiness/code-outside-dimension',
    { id: `Kode ${code} tidak diawali ${dimension}.`, en: `The code ${code} does not begin with ${dimension}.` },
    { id: 'Samakan kode dengan dimensinya.', en: 'Let the code begin with its dimension.' },
  );

const unknown = (place: Place, name: string): Finding =>
  error(
    place,
    'readiness/unknown',
    { id: `\`${name}\` tidak ada di cek ini.`, en: `\`${name}\` does not exist in this check.` },
    { id: 'Periksa ejaannya.', en: 'Check the spelling.' },
  );

const alike = (place: Place): Finding =>
  error(
    place,
    'instrument/ids-alike',
    { id: 'Dua isi daftar ini punya id yang sama.', en: 'Two entries of this list have the same id.' },
    { id: 'Beri id masing-masing.', en: 'Give each its own.' },
  );

const noPathAlways = (place: Place): Finding =>
  error(
    place,
    'readiness/no-path-for-everybody',
    {
      id: 'Tidak ada jalur dengan `when: always`, jadi ada peserta tanpa saran.',
      en: 'No path has `when: always`, so some learners would get no proposal.',
    },
    { id: 'Tutup aturan jalur dengan `when: always`.', en: 'End the rules that name a module with `when: always`.' },
  );

const neverReached = (place: Place, id: string): Finding =>
  error(
    place,
    'readiness/path-never-reached',
    { id: `Jalur ${id} tidak pernah tercapai.`, en: `The path ${id} is never reached.` },
    { id: 'Taruh sebelum `when: always`.', en: 'Put it before `when: always`.' },
  );

const moduleUnknown = (place: Place, module: string): Finding =>
  warning(
    place,
    'readiness/module-unknown',
    { id: `Modul ${module} tidak ada di kurikulum mana pun.`, en: `No curriculum has the module ${module}.` },
    { id: 'Periksa nama foldernya.', en: 'Check the name of its folder.' },
  );
