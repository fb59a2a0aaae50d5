import type { FieldData, FormData } from '../shape/activity.schema';
import { areDistinct } from './are-distinct';
import { error, type Finding, type Place } from '../shape/finding';
import type { SourceDocument } from '../parse/read-yaml';

/** A form's fields must be told apart, and only a reflection may keep its answers on the phone. */
export const checkForm = ({ at }: SourceDocument<unknown>, form: FormData): Finding[] => [
  ...checkFields([{ fields: form.fields, at: (...keys) => at('fields', ...keys) }]),
  ...(form.private === true && form.purpose !== 'reflection' ? [privateButNeeded(at('private'))] : []),
];

type FieldGroup = { readonly fields: readonly FieldData[]; readonly at: SourceDocument<unknown>['at'] };

/** Checks the fields of one activity, given in groups: a form has one group, a practice task one per step. */
export function checkFields(groups: readonly FieldGroup[]): Finding[] {
  const seen = new Set<string>();
  return groups.flatMap(({ fields, at }) =>
    fields.flatMap((field, index) => {
      const repeated = seen.has(field.id) ? [fieldRepeated(at(index, 'id'), field.id)] : [];
      seen.add(field.id);
      return [...repeated, ...checkField(field, (...keys) => at(index, ...keys))];
    }),
  );
}

function checkField(field: FieldData, at: SourceDocument<unknown>['at']): Finding[] {
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const alike =
        !areDistinct(field.options.map(({ id }) => id)) || !areDistinct(field.options.map(({ text }) => text));
      const tooMany = field.kind === 'choices' && (field.min ?? 0) > field.options.length;
      return [...(alike ? [optionsAlike(at('options'))] : []), ...(tooMany ? [minTooHigh(at('min'))] : [])];
    }
    case 'rows':
      return checkFields([{ fields: field.columns, at: (...keys) => at('columns', ...keys) }]);
    default:
      return [];
  }
}

const fieldRepeated = (place: Place, id: string): Finding =>
  error(
    place,
    'form/field-repeated',
    { id: `Isian \`${id}\` ada dua kali.`, en: `The field \`${id}\` stands here twice.` },
    { id: 'Beri id lain.', en: 'Give it another id.' },
  );

const optionsAlike = (place: Place): Finding =>
  error(
    place,
    'form/options-alike',
    { id: 'Dua pilihan punya id atau teks yang sama.', en: 'Two options have the same id or the same text.' },
    { id: 'Bedakan id dan teks setiap pilihan.', en: 'Give each option its own id and its own text.' },
  );

const minTooHigh = (place: Place): Finding =>
  error(
    place,
    'form/min-too-high',
    { id: '`min` lebih besar dari banyaknya pilihan.', en: '`min` is larger than the number of options.' },
    { id: 'Kecilkan `min`.', en: 'Make `min` smaller.' },
  );

const privateButNeeded = (place: Place): Finding =>
  error(
    place,
    'form/private-not-reflection',
    { id: 'Hanya renungan yang boleh `private`.', en: 'Only a reflection may be `private`.' },
    {
      id: 'Hapus `private`, atau pakai `purpose: reflection`.',
      en: 'Take `private` out, or use `purpose: reflection`.',
    },
  );
