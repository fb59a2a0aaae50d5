import type { SourceDocument } from '../parse/read-yaml';
import { competenciesOf } from '../parse/parse-framework';
import { error, type Finding, type Place, warning } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import type { InstrumentOf, KnowledgeData, KnowledgeFormData, KnowledgeItemData } from '../shape/instrument.schema';
import { areDistinct } from './are-distinct';

const forms = ['pa', 'pb', 'pc'] as const;
const rows = 20;

type Form = SourceDocument<KnowledgeFormData>;
type Row = KnowledgeData['blueprint'][number];

/** Three forms by one blueprint of twenty rows: twins ask the same competency, on the same level, in the same way and at the same length. */
export function checkKnowledge(
  { document: { data, at }, forms: written }: InstrumentOf<'knowledge'>,
  { framework }: { readonly framework: Framework },
): Finding[] {
  const known = competenciesOf(framework);
  const { blueprint } = data;
  const first = written.find((form) => form.data.form === 'pa');
  return [
    ...(blueprint.length === rows ? [] : [rowsWrong(at('blueprint'), blueprint.length)]),
    ...blueprint.flatMap(({ competency }, index) =>
      known.has(competency) ? [] : [unknownCompetency(at('blueprint', index, 'competency'), competency)],
    ),
    ...forms.flatMap((name) => (written.some((form) => form.data.form === name) ? [] : [formMissing(at('id'), name)])),
    ...written.flatMap((form) => [
      ...checkForm(form, blueprint),
      ...(first === undefined || form === first ? [] : checkLengths(form, first)),
    ]),
  ];
}

function checkForm({ data, slug, at }: Form, blueprint: readonly Row[]): Finding[] {
  return [
    ...(data.form === slug ? [] : [formNameDiffers(at('form'), slug)]),
    ...((data.reserve === true) === (data.form === 'pc') ? [] : [reserveWrong(at('form'))]),
    ...(data.items.length === blueprint.length ? [] : [itemsWrong(at('items'), data.items.length, blueprint.length)]),
    ...data.items.flatMap((item, index) => {
      const row = blueprint[index];
      const code = `${data.form.toUpperCase()}${String(index + 1).padStart(2, '0')}`;
      return [
        ...(item.code === code ? [] : [codeWrong(at('items', index, 'code'), code)]),
        ...(row === undefined || fits(item, row) ? [] : [offBlueprint(at('items', index, 'code'), item.code, row)]),
        ...checkAnswers(item, at('items', index, 'code')),
      ];
    }),
    ...checkPlacesOfKeys(data, at('items')),
  ];
}

const fits = (item: KnowledgeItemData, { competency, level, type }: Row): boolean =>
  item.competency === competency && item.level === level && item.type === type;

function checkAnswers(item: KnowledgeItemData, place: Place): Finding[] {
  if (item.type === 'JD') {
    const texts = [
      item.pairs.map(({ id }) => id),
      item.pairs.map(({ left }) => left),
      item.pairs.map(({ right }) => right),
    ];
    return [
      ...(item.pairs.length === 3 ? [] : [amountWrong(place, item.code, 3, 3)]),
      ...(texts.every(areDistinct) ? [] : [optionsAlike(place, item.code)]),
    ];
  }
  const right = item.options.filter((option) => option.right === true).length;
  const [amount, least, most] = item.type === 'PM' ? [4, 2, 3] : [3, 1, 1];
  return [
    ...(item.options.length === amount ? [] : [amountWrong(place, item.code, amount, amount)]),
    ...(right >= least && right <= most ? [] : [rightWrong(place, item.code, least)]),
    ...(areDistinct(item.options.map(({ id }) => id)) && areDistinct(item.options.map(({ text }) => text))
      ? []
      : [optionsAlike(place, item.code)]),
  ];
}

/** Where the right answers lie is drawn by lot: a form that half of the time has them in one place can be guessed. */
function checkPlacesOfKeys({ items }: KnowledgeFormData, place: Place): Finding[] {
  const keys = items.flatMap((item) =>
    item.type === 'JD' || item.type === 'PM' ? [] : item.options.findIndex((option) => option.right === true),
  );
  const most = Math.max(...[0, 1, 2].map((position) => keys.filter((key) => key === position).length));
  return keys.length >= 6 && most * 2 > keys.length + 1 ? [keysInOnePlace(place, most, keys.length)] : [];
}

const checkLengths = ({ data, at }: Form, first: Form): Finding[] =>
  data.items.flatMap((item, index) => {
    const twin = first.data.items[index];
    if (twin === undefined) return [];
    const difference = Math.abs(item.stem.length - twin.stem.length);
    return difference * 5 <= twin.stem.length
      ? []
      : [lengthDiffers(at('items', index, 'stem'), item.code, item.stem.length, twin.code, twin.stem.length)];
  });

const rowsWrong = (place: Place, counted: number): Finding =>
  error(
    place,
    'knowledge/blueprint-rows',
    { id: `Kisi-kisi punya ${counted} baris, bukan ${rows}.`, en: `The blueprint has ${counted} rows, not ${rows}.` },
    { id: 'Lengkapi atau kurangi.', en: 'Add or take away.' },
  );

const unknownCompetency = (place: Place, code: string): Finding =>
  error(
    place,
    'competency/unknown',
    { id: `Kompetensi ${code} tidak ada di kerangka.`, en: `The framework has no competency ${code}.` },
    { id: 'Periksa kodenya di framework.yaml.', en: 'Check the code in framework.yaml.' },
  );

const formMissing = (place: Place, form: string): Finding =>
  error(
    place,
    'instrument/form-missing',
    { id: `Bentuk ${form} belum ada.`, en: `The form ${form} is missing.` },
    { id: `Tulis forms/${form}.yaml.`, en: `Write forms/${form}.yaml.` },
  );

const formNameDiffers = (place: Place, slug: string): Finding =>
  error(
    place,
    'instrument/form-name',
    { id: `Nama bentuk berbeda dari berkas ${slug}.yaml.`, en: `The form's name differs from the file ${slug}.yaml.` },
    { id: 'Samakan keduanya.', en: 'Make them the same.' },
  );

const reserveWrong = (place: Place): Finding =>
  error(
    place,
    'knowledge/reserve',
    { id: 'Cadangan ialah bentuk pc, dan hanya pc.', en: 'The reserve is form pc, and only pc.' },
    { id: 'Pakai `reserve: true` hanya di pc.', en: 'Write `reserve: true` in pc only.' },
  );

const itemsWrong = (place: Place, counted: number, wanted: number): Finding =>
  error(
    place,
    'knowledge/items',
    {
      id: `Bentuk ini punya ${counted} soal, kisi-kisinya ${wanted}.`,
      en: `This form has ${counted} questions, its blueprint ${wanted}.`,
    },
    { id: 'Tulis satu soal untuk tiap baris.', en: 'Write one question for each row.' },
  );

const codeWrong = (place: Place, code: string): Finding =>
  error(
    place,
    'knowledge/question-code',
    { id: 'Kode soal tidak sesuai bentuk dan urutannya.', en: 'The code does not fit its form and place.' },
    { id: `Tulis ${code}.`, en: `Write ${code}.` },
  );

const offBlueprint = (place: Place, code: string, { competency, level, type }: Row): Finding =>
  error(
    place,
    'knowledge/off-blueprint',
    { id: `${code} tidak sesuai kisi-kisi.`, en: `${code} does not follow the blueprint.` },
    {
      id: `Baris ini meminta ${competency}, tingkat ${level}, jenis ${type}.`,
      en: `This row asks ${competency}, level ${level}, type ${type}.`,
    },
  );

const amountWrong = (place: Place, code: string, wanted: number, unit: number): Finding =>
  error(
    place,
    'knowledge/amount-of-options',
    { id: `${code} harus punya ${wanted} pilihan atau pasangan.`, en: `${code} must have ${unit} options or pairs.` },
    { id: 'Samakan dengan kembarnya.', en: 'Make it like its twins.' },
  );

const rightWrong = (place: Place, code: string, least: number): Finding =>
  error(
    place,
    'knowledge/right-answers',
    {
      id: `Jumlah jawaban benar ${code} tidak sesuai jenisnya.`,
      en: `${code} has a number of right answers that its type does not allow.`,
    },
    least === 1
      ? { id: 'Tandai tepat satu dengan `right: true`.', en: 'Mark exactly one with `right: true`.' }
      : { id: 'Tandai dua atau tiga dengan `right: true`.', en: 'Mark two or three with `right: true`.' },
  );

const optionsAlike = (place: Place, code: string): Finding =>
  error(
    place,
    'knowledge/options-alike',
    { id: `Dua pilihan ${code} sama id atau teksnya.`, en: `Two options of ${code} have the same id or text.` },
    { id: 'Bedakan tiap pilihan.', en: 'Tell them apart.' },
  );

const keysInOnePlace = (place: Place, most: number, keys: number): Finding =>
  warning(
    place,
    'knowledge/keys-in-one-place',
    {
      id: `${most} dari ${keys} jawaban benar ada di tempat yang sama.`,
      en: `${most} of ${keys} right answers lie in the same place.`,
    },
    { id: 'Undi lagi letak jawabannya.', en: 'Draw the places of the answers anew.' },
  );

const lengthDiffers = (place: Place, code: string, length: number, twin: string, twinLength: number): Finding =>
  error(
    place,
    'knowledge/twins-differ-in-length',
    {
      id: `Soal ${code} ${length} huruf, kembarnya ${twin} ${twinLength}.`,
      en: `The question ${code} has ${length} letters, its twin ${twin} ${twinLength}.`,
    },
    { id: 'Selisihnya paling banyak seperlima.', en: 'They may differ by a fifth at most.' },
  );
