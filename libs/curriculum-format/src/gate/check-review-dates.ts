import { type Curriculum, type LessonSource, modulesOf } from '../shape/curriculum';
import { type Finding, type Place, warning } from '../shape/finding';

/** Laws and vendors' features change: a source holds for a year from the day on which somebody last looked at it. */
export const checkReviewDates = (curriculum: Curriculum, today: string): Finding[] =>
  modulesOf(curriculum).flatMap(({ lessons }) => lessons.flatMap((lesson) => checkSources(lesson, today)));

const checkSources = ({ data, at }: LessonSource, today: string): Finding[] =>
  (data.sources ?? []).flatMap(({ checked }, index) => {
    const place = at('sources', index, 'checked');
    if (checked > today) return [checkedLater(place, checked)];
    const due = `${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}`;
    return due < today ? [reviewDue(place, checked)] : [];
  });

const reviewDue = (place: Place, checked: string): Finding =>
  warning(
    place,
    'source/review-due',
    {
      id: `Sumber ini terakhir diperiksa ${checked}, lebih dari setahun lalu.`,
      en: `This source was last checked on ${checked}, more than a year ago.`,
    },
    {
      id: 'Buka lagi sumbernya. Perbaiki pelajarannya bila perlu, lalu tulis tanggal hari ini.',
      en: "Open the source again, mend the lesson if need be, and write today's date.",
    },
  );

const checkedLater = (place: Place, checked: string): Finding =>
  warning(
    place,
    'source/checked-later',
    { id: `Tanggal ${checked} belum tiba.`, en: `The day ${checked} is yet to come.` },
    { id: 'Tulis hari sumbernya sungguh diperiksa.', en: 'Write the day on which it was really checked.' },
  );
