import type { Key } from '../parse/read-yaml';
import type { Curriculum } from '../shape/curriculum';
import { type Finding, type Place, type Sentence, warning } from '../shape/finding';
import { isTranslation } from '../shape/source-files';
import { type Gap, translateCurriculum } from '../translate/translate-curriculum';
import { checkMarkup } from './check-markup';
import { checkLength } from './check-language';
import { textsOf } from './list-texts';

/**
 * Finds what another language lacks, and what it still says of things that are gone. Nothing of it keeps a version from being
 * published: what is not wholly translated is shown in Indonesian.
 */
export function checkTranslation(curriculum: Curriculum): Finding[] {
  const translation = translateCurriculum(curriculum);
  if (translation === null) return [];
  const texts = textsOf(translation.curriculum).filter(({ file }) => isTranslation(file));
  return [...translation.gaps.map(explain), ...texts.flatMap((text) => checkMarkup(text)), ...checkLength(texts, 'en')];
}

function explain({ file, line, kind, keys }: Gap): Finding {
  const place: Place = { file, line };
  const name = nameOf(keys);
  switch (kind) {
    case 'missing':
    case 'not-text':
      return found(
        place,
        'text-missing',
        `Terjemahan ${name} belum ada.`,
        `The translation of ${name} is missing.`,
        'Tulis terjemahannya. Sampai saat itu bagian ini tampil dalam bahasa Indonesia.',
        'Write it. Until then this is shown in Indonesian.',
      );
    case 'unknown':
      return found(
        place,
        'text-without-original',
        `${name} tidak ada di berkas bahasa Indonesia, atau bukan teks.`,
        `${name} is not in the Indonesian file, or is not a text there.`,
        'Hapus, atau samakan id-nya.',
        'Take it out, or use the id of the original.',
      );
    case 'length':
      return found(
        place,
        'list-differs',
        `Daftar ${name} tidak sama panjang dengan aslinya.`,
        `The list ${name} is not as long as the original.`,
        'Terjemahkan butir demi butir, dalam urutan yang sama.',
        'Translate it item by item, in the same order.',
      );
    case 'parts':
      return found(
        place,
        'parts-differ',
        'Bagian atau kegiatan di berkas ini tidak sama dengan aslinya.',
        'The parts or activities of this file are not those of the original.',
        'Samakan banyaknya `##`, dan letakkan `::kegiatan` yang sama di bagian yang sama.',
        'Write as many `##` parts, with the same `::kegiatan` lines in the same parts.',
      );
    case 'no-file':
      return found(
        place,
        'file-missing',
        'Terjemahan ini belum ada.',
        'This translation is missing.',
        'Buat berkasnya. Modul tampil dalam bahasa lain hanya bila lengkap.',
        'Write this file. A module is shown in another language only when all of it is said.',
      );
    case 'no-original':
      return found(
        place,
        'file-without-original',
        'Berkas bahasa Indonesianya tidak ada.',
        'There is no Indonesian file of which this is a translation.',
        'Hapus berkas ini, atau samakan namanya.',
        'Remove this file, or give it the name of the original.',
      );
  }
}

const found = (
  place: Place,
  rule: string,
  whatId: string,
  whatEn: string,
  howId: Sentence['id'],
  howEn: Sentence['en'],
): Finding => warning(place, `translation/${rule}`, { id: whatId, en: whatEn }, { id: howId, en: howEn });

const nameOf = (keys: readonly Key[]): string =>
  `\`${keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' › ')}\``;
