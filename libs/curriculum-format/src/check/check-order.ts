import type { Curriculum, LessonSource, ModuleSource } from '../shape/curriculum';
import { isWhole, modulesOf } from '../shape/curriculum';
import { error, type Finding, type Place } from '../shape/finding';
import { activityBlocks } from '../shape/prose';

/**
 * What a parent lists must exist, and everything that exists must be listed exactly once: nothing is orphaned, nothing met twice. Only
 * a lab may be: its work is carried on from lesson to lesson.
 */
export function checkOrder(curriculum: Curriculum): Finding[] {
  return [
    ...checkCourses(curriculum),
    ...checkRubrics(curriculum),
    ...modulesOf(curriculum).flatMap((module) => [
      ...checkSteps(curriculum, module),
      ...checkActivities(curriculum, module),
    ]),
  ];
}

function checkCourses({ manifest, courses, unreadable, root }: Curriculum): Finding[] {
  const findings: Finding[] = [];
  if (manifest !== null) {
    findings.push(
      ...checkListed(
        manifest.data.courses.map((slug, index) => ({ slug, place: manifest.at('courses', index) })),
        courses.map(({ document }) => ({ slug: document.slug, place: document.at() })),
        (slug) => unreadable.has(`${root}/courses/${slug}/course.yaml`),
      ),
    );
  }
  for (const { document, modules } of courses) {
    findings.push(
      ...checkListed(
        document.data.modules.map((slug, index) => ({ slug, place: document.at('modules', index) })),
        modules.map((module) => ({ slug: module.document.slug, place: module.document.at() })),
        (slug) => unreadable.has(document.path.replace('course.yaml', `modules/${slug}/module.yaml`)),
      ),
    );
  }
  return findings;
}

function checkSteps({ unreadable }: Curriculum, { document, lessons, folder }: ModuleSource): Finding[] {
  const listed = document.data.order.flatMap((step, index) =>
    'lesson' in step ? [{ slug: step.lesson, place: document.at('order', index, 'lesson') }] : [],
  );
  return checkListed(
    listed,
    lessons.map((lesson) => ({ slug: lesson.slug, place: lesson.at() })),
    (slug) => unreadable.has(`${folder}/lessons/${slug}.id.md`),
  );
}

function checkActivities(curriculum: Curriculum, module: ModuleSource): Finding[] {
  const { document, lessons, activities, folder } = module;
  const used = [
    ...document.data.order.flatMap((step, index) =>
      'activity' in step ? [{ slug: step.activity, place: document.at('order', index, 'activity') }] : [],
    ),
    ...lessons.flatMap((lesson) => embedded(lesson)),
  ];
  // A lesson that cannot be read may embed what nothing else names.
  const named = new Set(used.map(({ slug }) => slug));
  const judged = isWhole(curriculum, `${folder}/lessons`)
    ? activities
    : activities.filter(({ slug }) => named.has(slug));
  return checkListed(
    used,
    judged.map((activity) => ({ slug: activity.slug, place: activity.at() })),
    (slug) => curriculum.unreadable.has(`${folder}/activities/${slug}/activity.yaml`),
    (slug) => activities.some((activity) => activity.slug === slug && activity.data.kind === 'lab'),
  );
}

const embedded = ({ path, parts }: LessonSource): Named[] =>
  parts.flatMap(({ blocks }) =>
    activityBlocks(blocks).map(({ slug, line }) => ({ slug, place: { file: path, line } })),
  );

function checkRubrics(curriculum: Curriculum): Finding[] {
  if (!isWhole(curriculum, `${curriculum.root}/courses`)) return [];
  const used = new Set(
    modulesOf(curriculum)
      .flatMap(({ activities }) => activities)
      .flatMap(({ data }) => (data.kind === 'practice-task' ? [data.rubric] : [])),
  );
  return curriculum.rubrics.flatMap((rubric) => (used.has(rubric.slug) ? [] : [notListed(rubric.at(), rubric.slug)]));
}

type Named = { readonly slug: string; readonly place: Place };

function checkListed(
  listed: readonly Named[],
  existing: readonly Named[],
  isUnreadable: (slug: string) => boolean,
  mayComeAgain: (slug: string) => boolean = () => false,
): Finding[] {
  const names = new Set(existing.map(({ slug }) => slug));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { slug, place } of listed) {
    if (!names.has(slug) && !isUnreadable(slug)) findings.push(unknownName(place, slug));
    if (seen.has(slug) && !mayComeAgain(slug)) findings.push(listedTwice(place, slug));
    seen.add(slug);
  }
  return [
    ...findings,
    ...existing.filter(({ slug }) => !seen.has(slug)).map(({ slug, place }) => notListed(place, slug)),
  ];
}

const unknownName = (place: Place, slug: string): Finding =>
  error(
    place,
    'order/unknown',
    { id: `\`${slug}\` tidak ada.`, en: `\`${slug}\` does not exist.` },
    { id: 'Periksa ejaannya, atau buat berkasnya.', en: 'Check the spelling, or write its file.' },
  );

const listedTwice = (place: Place, slug: string): Finding =>
  error(
    place,
    'order/used-twice',
    { id: `\`${slug}\` dipakai lebih dari sekali.`, en: `\`${slug}\` is used more than once.` },
    {
      id: 'Sisakan satu saja. Untuk mengulang soal lama, pakai `recall`.',
      en: 'Keep one. To ask an old question again, use `recall`.',
    },
  );

const notListed = (place: Place, slug: string): Finding =>
  error(
    place,
    'order/not-used',
    { id: `\`${slug}\` belum dipakai di mana pun.`, en: `\`${slug}\` is not used anywhere.` },
    {
      id: 'Masukkan ke urutan atau ke pelajaran, atau hapus.',
      en: 'Put it into the order or into a lesson, or remove it.',
    },
  );
