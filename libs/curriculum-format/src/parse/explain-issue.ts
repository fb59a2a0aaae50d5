import type { z } from 'zod';
import type { Sentence } from '../shape/finding';

type Explanation = { readonly what: Sentence; readonly how: Sentence };

/** Says in an author's words what zod found, so that nobody has to know zod to write a curriculum. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown): Explanation {
  const place = nameOf(issue.path);
  const value = valueAt(data, issue.path);
  if (issue.path.length === 0 && issue.code !== 'unrecognized_keys') return notAFile(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return say(
        `Kunci ${quoted(issue.keys)} tidak dikenal${place === '' ? '' : ` di \`${place}\``}.`,
        `The key ${quoted(issue.keys)} is not known${place === '' ? '' : ` in \`${place}\``}.`,
        'Periksa ejaannya, atau hapus kunci itu.',
        'Check the spelling, or take the key out.',
      );
    case 'invalid_type':
      return isLeftOut(value) ? missing(place) : wrongKind(place, issue.expected, value);
    case 'invalid_value':
      return isLeftOut(value) ? missing(place) : oneOf(place, issue.values.map(String));
    case 'invalid_union':
      if (!('options' in issue) || !Array.isArray(issue.options)) return unknownForm(place);
      return isLeftOut(value) ? missing(place) : oneOf(place, issue.options.map(String));
    case 'invalid_format':
      return wrongFormat(place, issue.format === 'regex' ? issue.message : issue.format);
    case 'too_small':
      return amount(place, issue.origin, 'paling sedikit', 'at least', Number(issue.minimum));
    case 'too_big':
      return amount(place, issue.origin, 'paling banyak', 'at most', Number(issue.maximum));
    default:
      return unknownForm(place);
  }
}

// YAML reads a key without a value as null.
const isLeftOut = (value: unknown): boolean => value === undefined || value === null;

const say = (whatId: string, whatEn: string, howId: string, howEn: string): Explanation => ({
  what: { id: whatId, en: whatEn },
  how: { id: howId, en: howEn },
});

const notAFile = (value: unknown): Explanation =>
  isLeftOut(value)
    ? say(
        'Berkas ini kosong.',
        'This file is empty.',
        'Isi berkas ini menurut content/README.md.',
        'Fill it in as content/README.md says.',
      )
    : say(
        'Berkas ini tidak berisi kunci.',
        'This file holds no keys.',
        'Mulai tiap baris dengan kunci, misalnya `title: …`.',
        'Start each line with a key, such as `title: …`.',
      );

const missing = (place: string): Explanation =>
  say(`\`${place}\` belum ada.`, `\`${place}\` is missing.`, `Tambahkan \`${place}\`.`, `Add \`${place}\`.`);

function wrongKind(place: string, expected: string, value: unknown): Explanation {
  const [id, en] = kinds[expected] ?? [expected, expected];
  return typeof value === 'number' && expected === 'string'
    ? say(
        `\`${place}\` terbaca sebagai angka.`,
        `\`${place}\` reads as a number.`,
        `Beri tanda kutip: "${value}".`,
        `Put it in quotes: "${value}".`,
      )
    : say(
        `\`${place}\` harus ${id}.`,
        `\`${place}\` must be ${en}.`,
        `Ganti isinya dengan ${id}.`,
        `Replace it by ${en}.`,
      );
}

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  string: ['teks', 'text'],
  number: ['angka', 'a number'],
  int: ['bilangan bulat', 'a whole number'],
  boolean: ['true atau false', 'true or false'],
  array: ['daftar', 'a list'],
  tuple: ['daftar', 'a list'],
  object: ['kelompok kunci', 'a group of keys'],
};

const oneOf = (place: string, values: readonly string[]): Explanation =>
  say(
    `Isi \`${place}\` tidak dikenal.`,
    `The value of \`${place}\` is not known.`,
    `Pilih salah satu: ${values.join(', ')}.`,
    `Choose one of: ${values.join(', ')}.`,
  );

const unknownForm = (place: string): Explanation =>
  say(
    `Bentuk \`${place}\` tidak dikenal.`,
    `The form of \`${place}\` is not known.`,
    'Bandingkan dengan contoh di content/README.md.',
    'Compare it with the example in content/README.md.',
  );

function wrongFormat(place: string, format: string): Explanation {
  const [id, en] = formats[format] ?? ['seperti contoh di content/README.md', 'as in the example of content/README.md'];
  return say(
    `Isi \`${place}\` salah bentuk.`,
    `The value of \`${place}\` is malformed.`,
    `Tulis ${id}.`,
    `Write ${en}.`,
  );
}

const formats: Readonly<Record<string, readonly [string, string]>> = {
  uuid: ['UUID acak versi 4, misalnya dari `uuidgen -r`', 'a random UUID, version 4, for example from `uuidgen -r`'],
  lowercase: ['dengan huruf kecil', 'it in lower case'],
  'kebab-case': [
    'dengan huruf kecil, angka, dan tanda hubung, misalnya kartu-fakta',
    'small letters, digits and hyphens, such as kartu-fakta',
  ],
  competency: ['kode kompetensi seperti B1', 'a competency code such as B1'],
  'item-code': ['kode butir seperti T1', 'an item code such as T1'],
  'path-id': ['nomor aturan seperti R6', 'a rule number such as R6'],
  'question-code': ['kode soal seperti PA01', 'a question code such as PA01'],
  area: ['satu huruf besar seperti B', 'one capital letter such as B'],
  day: ['tanggal seperti 2026-02-01', 'a date such as 2026-02-01'],
  version: ['tiga angka seperti 0.1.0', 'three numbers such as 0.1.0'],
  framework: ['kerangka dan versinya, misalnya kla-umkm@1', 'the framework and its version, such as kla-umkm@1'],
  'module-number': ['nomor modul seperti M3', 'a module number such as M3'],
  audio: ['nama berkas rekaman seperti teks-jelas.opus', 'the name of a recording such as teks-jelas.opus'],
  hash: ['SHA-256 dengan 64 huruf heksadesimal', 'a SHA-256 of 64 hexadecimal letters'],
  'lesson-number': ['nomor pelajaran seperti "3.1"', 'a lesson number such as "3.1"'],
};

function amount(place: string, origin: string, boundId: string, boundEn: string, bound: number): Explanation {
  if (origin === 'string' && bound === 1) {
    return say(
      `\`${place}\` masih kosong.`,
      `\`${place}\` is empty.`,
      'Isi, atau hapus kuncinya.',
      'Fill it in, or take the key out.',
    );
  }
  const [unitId, unitEn] =
    origin === 'array' ? [' butir', ' items'] : origin === 'string' ? [' huruf', ' letters'] : ['', ''];
  return say(
    `\`${place}\` harus ${boundId} ${bound}${unitId}.`,
    `\`${place}\` must be ${boundEn} ${bound}${unitEn}.`,
    'Tambah atau kurangi sampai sesuai.',
    'Add or take away until it fits.',
  );
}

const quoted = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ');

/** `questions[1].options[0].why` as an author counts: `questions 2 › options 1 › why`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : ` › ${String(key)}`))
    .join('')
    .slice(3);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}
