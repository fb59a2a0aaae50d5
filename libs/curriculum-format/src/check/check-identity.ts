import { type Curriculum, modulesOf } from '../shape/curriculum';
import { error, type Finding, type Place } from '../shape/finding';

/** An id is a thing's identity for life, so it may name one thing only; a slug is its folder's or file's name. */
export function checkIdentity(curriculum: Curriculum): Finding[] {
  const firstUse = new Map<string, Place>();
  const repeated = identitiesOf(curriculum).flatMap(({ id, place }) => {
    const first = firstUse.get(id);
    if (first === undefined) firstUse.set(id, place);
    return first === undefined ? [] : [idRepeated(place, id, first)];
  });

  const { manifest, rubrics } = curriculum;
  const slugs = [manifest, ...rubrics].flatMap((document) =>
    document === null || document.data.slug === document.slug ? [] : [slugDiffers(document.at('slug'), document.slug)],
  );
  return [...repeated, ...slugs, ...modulesOf(curriculum).flatMap(checkNumbers)];
}

function identitiesOf(curriculum: Curriculum): { id: string; place: Place }[] {
  const modules = modulesOf(curriculum);
  const documents = [
    ...present(curriculum.manifest),
    ...curriculum.courses.map(({ document }) => document),
    ...curriculum.rubrics,
    ...modules.flatMap(({ document, lessons, activities }) => [document, ...lessons, ...activities]),
  ];
  const questions = modules
    .flatMap(({ activities }) => activities)
    .flatMap((activity) =>
      activity.data.kind === 'quiz'
        ? activity.data.questions.map(({ id }, index) => ({ id, place: activity.at('questions', index, 'id') }))
        : [],
    );
  const cards = present(curriculum.cards).flatMap(({ data, at }) =>
    data.cards.map(({ id }, index) => ({ id, place: at('cards', index, 'id') })),
  );
  const anchors = curriculum.anchors.flatMap(({ data, at }) =>
    data.anchors.map(({ id }, index) => ({ id, place: at('anchors', index, 'id') })),
  );
  return [...documents.map(({ data, at }) => ({ id: data.id, place: at('id') })), ...questions, ...cards, ...anchors];
}

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

function checkNumbers({ document, lessons }: ReturnType<typeof modulesOf>[number]): Finding[] {
  const prefix = `${document.data.number.slice(1)}.`;
  const seen = new Set<string>();
  return lessons.flatMap((lesson) => {
    const { number } = lesson.data;
    const wrong = !number.startsWith(prefix) || seen.has(number);
    seen.add(number);
    return wrong ? [numberWrong(lesson.at('number'), number, prefix)] : [];
  });
}

const idRepeated = (place: Place, id: string, first: Place): Finding =>
  error(
    place,
    'identity/id-repeated',
    {
      id: `id ${id} sudah dipakai di ${first.file}:${first.line}.`,
      en: `The id ${id} is already used in ${first.file}:${first.line}.`,
    },
    {
      id: 'Buat UUID baru untuk yang baru ditulis. Jangan ubah id yang sudah terbit.',
      en: 'Make a new UUID for what was written last. Never change an id that was published.',
    },
  );

const slugDiffers = (place: Place, slug: string): Finding =>
  error(
    place,
    'identity/slug-differs',
    {
      id: `slug berbeda dari nama berkas atau folder ${slug}.`,
      en: `The slug differs from the file or folder name ${slug}.`,
    },
    { id: 'Samakan keduanya.', en: 'Make them the same.' },
  );

const numberWrong = (place: Place, number: string, prefix: string): Finding =>
  error(
    place,
    'identity/lesson-number',
    {
      id: `Nomor ${number} dipakai dua kali atau tidak diawali ${prefix}`,
      en: `The number ${number} is used twice or does not begin with ${prefix}`,
    },
    { id: `Pakai nomor modulnya, misalnya "${prefix}1".`, en: `Use the module's number, such as "${prefix}1".` },
  );
