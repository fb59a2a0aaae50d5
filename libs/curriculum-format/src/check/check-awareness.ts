import type { SourceDocument } from '../parse/read-yaml';
import { competenciesOf } from '../parse/parse-framework';
import { error, type Finding, type Place, warning } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import type { AwarenessFormData, InstrumentOf } from '../shape/instrument.schema';
import { areDistinct } from './are-distinct';
import { checkSteps } from './check-steps-of-score';

const wanted = { ai: 6, plain: 4, either: 2 } as const;
const wantedInHalf = { ai: 3, plain: 2, either: 1 } as const;
/** The cases of the first short form, by their number: each half asks 3 AI, 2 plain, 1 either (DOMAIN-2 3.2). */
const firstHalf: readonly number[] = [1, 2, 5, 6, 7, 9];
const cases = 12;

type Form = SourceDocument<AwarenessFormData>;

/** Two forms of twelve cases that ask the same: twins by number, one key, one half, so that scores of both compare. */
export function checkAwareness(
  { document: { data, at }, forms }: InstrumentOf<'awareness'>,
  { framework, today }: { readonly framework: Framework; readonly today: string },
): Finding[] {
  const { competency, first, post } = data.evidence;
  return [
    ...(['a', 'b'] as const).flatMap((name) =>
      forms.some((form) => form.data.form === name) ? [] : [formMissing(at('id'), name)],
    ),
    ...(areDistinct(data.answers.map(({ id }) => id)) ? [] : [answersAlike(at('answers'))]),
    ...checkSteps(data.bands, (index) => at('bands', index, 'from'), 0),
    ...(competenciesOf(framework).has(competency) ? [] : [unknownCompetency(at('evidence', 'competency'), competency)]),
    ...(post >= first ? [] : [postBelowFirst(at('evidence', 'post'))]),
    ...forms.flatMap((form) => [
      ...checkForm(form, today),
      ...forms.filter((other) => other !== form).flatMap((other) => checkTwins(form, other)),
    ]),
  ];
}

function checkForm({ data, slug, at }: Form, today: string): Finding[] {
  const counted = countKeys(data.cases);
  const halves = (['h1', 'h2'] as const).map((half) => countKeys(data.cases.filter((each) => each.half === half)));
  return [
    ...(data.form === slug ? [] : [formNameDiffers(at('form'), slug)]),
    ...(counted === say(wanted) ? [] : [keysOutOfBalance(at('cases'), counted)]),
    ...(counted === say(wanted) && halves.some((half) => half !== say(wantedInHalf)) ? [halvesOff(at('cases'))] : []),
    ...data.cases.flatMap((each, index) => [
      ...(each.code === codeOf(data.form, index)
        ? []
        : [codeWrong(at('cases', index, 'code'), codeOf(data.form, index))]),
      ...(each.half === (firstHalf.includes(index + 1) ? 'h1' : 'h2') ? [] : [halfWrong(at('cases', index, 'half'))]),
      ...(each.review > each.verified ? [] : [reviewBeforeCheck(at('cases', index, 'review'))]),
      ...(each.review >= today ? [] : [reviewDue(at('cases', index, 'review'), each.code, each.review)]),
    ]),
  ];
}

const checkTwins = ({ data, at }: Form, other: Form): Finding[] =>
  data.cases.flatMap(({ code, twin, answer }, index) => {
    const found = other.data.cases.find((each) => each.code === twin);
    if (found === undefined || found.code.slice(1) !== code.slice(1))
      return [noTwin(at('cases', index, 'twin'), code, codeOf(other.data.form, index))];
    return found.answer === answer ? [] : [twinsDiffer(at('cases', index, 'answer'), code, twin)];
  });

const codeOf = (form: string, index: number): string => `${form.toUpperCase()}${index + 1}`;

const countKeys = (list: AwarenessFormData['cases']): string => {
  const of = (key: keyof typeof wanted) => list.filter(({ answer }) => answer === key).length;
  return say({ ai: of('ai'), plain: of('plain'), either: of('either') });
};

const say = ({ ai, plain, either }: { ai: number; plain: number; either: number }): string =>
  `${ai}-${plain}-${either}`;

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

const answersAlike = (place: Place): Finding =>
  error(
    place,
    'instrument/ids-alike',
    { id: 'Dua jawaban punya id yang sama.', en: 'Two answers have the same id.' },
    { id: 'Pakai ai, plain, dan either, masing-masing sekali.', en: 'Use ai, plain and either, once each.' },
  );

const unknownCompetency = (place: Place, code: string): Finding =>
  error(
    place,
    'competency/unknown',
    { id: `Kompetensi ${code} tidak ada di kerangka.`, en: `The framework has no competency ${code}.` },
    { id: 'Periksa kodenya di framework.yaml.', en: 'Check the code in framework.yaml.' },
  );

const postBelowFirst = (place: Place): Finding =>
  error(
    place,
    'awareness/post-below-first',
    {
      id: 'Batas sesudah pelatihan lebih rendah daripada batas sebelumnya.',
      en: 'After the training less is asked than before it.',
    },
    { id: 'Naikkan `post`.', en: 'Raise `post`.' },
  );

const keysOutOfBalance = (place: Place, counted: string): Finding =>
  error(
    place,
    'awareness/keys-out-of-balance',
    {
      id: `Kunci AI–biasa–dua-duanya ${counted}, bukan ${say(wanted)} dari ${cases} kasus.`,
      en: `The keys AI–plain–either are ${counted}, not ${say(wanted)} of ${cases} cases.`,
    },
    { id: 'Samakan, supaya kedua bentuk bisa dibandingkan.', en: 'Mend it, so that both forms compare.' },
  );

const halvesOff = (place: Place): Finding =>
  error(
    place,
    'awareness/halves-out-of-balance',
    { id: 'Tiap paruh harus 3 AI, 2 biasa, 1 dua-duanya.', en: 'Each half must ask 3 AI, 2 plain, 1 either.' },
    { id: 'Tukar letak kasusnya.', en: 'Change the places of its cases.' },
  );

const codeWrong = (place: Place, code: string): Finding =>
  error(
    place,
    'awareness/case-code',
    { id: 'Kode kasus tidak sesuai bentuk dan urutannya.', en: 'The code does not fit its form and place.' },
    { id: `Tulis ${code}.`, en: `Write ${code}.` },
  );

const halfWrong = (place: Place): Finding =>
  error(
    place,
    'awareness/half',
    { id: 'Kasus ini ada di paruh yang salah.', en: 'This case is in the wrong half.' },
    { id: 'h1 berisi kasus 1, 2, 5, 6, 7, dan 9.', en: 'h1 holds the cases 1, 2, 5, 6, 7 and 9.' },
  );

const reviewBeforeCheck = (place: Place): Finding =>
  error(
    place,
    'awareness/review-before-check',
    { id: 'Tanggal periksa ulang tidak sesudah tanggal periksa.', en: 'The review does not come after the check.' },
    { id: 'Tulis tanggal enam bulan sesudahnya.', en: 'Write the day six months later.' },
  );

const reviewDue = (place: Place, code: string, day: string): Finding =>
  warning(
    place,
    'awareness/review-due',
    { id: `Kasus ${code} harus diperiksa ulang sejak ${day}.`, en: `The case ${code} was due for review on ${day}.` },
    {
      id: 'Periksa fiturnya. Masih benar: ubah tanggalnya. Berubah: pakai cadangan.',
      en: 'Check the feature. Still true: change the days. Changed: take a spare.',
    },
  );

const noTwin = (place: Place, code: string, twin: string): Finding =>
  error(
    place,
    'awareness/no-twin',
    { id: `Kembar kasus ${code} tidak cocok.`, en: `The twin of case ${code} does not match.` },
    { id: `Kembarnya ${twin}, dan sebaliknya.`, en: `Its twin is ${twin}, and the other way round.` },
  );

const twinsDiffer = (place: Place, code: string, twin: string): Finding =>
  error(
    place,
    'awareness/twins-differ',
    { id: `${code} dan kembarnya ${twin} punya kunci berbeda.`, en: `${code} and its twin ${twin} have other keys.` },
    { id: 'Samakan kuncinya.', en: 'Give both the same key.' },
  );
