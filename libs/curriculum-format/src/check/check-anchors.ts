import type { AnchorsData } from '../shape/anchors.schema';
import { type Curriculum, isWhole } from '../shape/curriculum';
import { error, type Finding, type Place } from '../shape/finding';
import type { SourceDocument } from '../parse/read-yaml';

/** A calibration work has an agreed level and its reason for every criterion of the rubric, and no safety fault is left unmarked. */
export function checkAnchors(curriculum: Curriculum, { data, at }: SourceDocument<AnchorsData>): Finding[] {
  const rubric = curriculum.rubrics.find(({ slug }) => slug === data.rubric);
  if (rubric === undefined)
    return isWhole(curriculum, `${curriculum.root}/rubrics`) ? [rubricUnknown(at('rubric'), data.rubric)] : [];
  const { criteria } = rubric.data;
  const judged = criteria.map(({ id }) => id).sort();
  const judgesAll = (named: object): boolean => Object.keys(named).sort().join() === judged.join();

  return data.anchors.flatMap((anchor, index) => {
    const place = (...keys: (string | number)[]): Place => at('anchors', index, ...keys);
    const faults = criteria.filter(({ id, safety }) => safety === true && anchor.levels[id] === 1).map(({ id }) => id);
    const flagged = anchor['must-flag'] ?? [];
    return [
      ...(anchor.number === index + 1 ? [] : [outOfCount(place('number'), index + 1)]),
      ...(judgesAll(anchor.levels) ? [] : [criteriaDiffer(place('levels'), judged)]),
      ...(judgesAll(anchor.rationale) ? [] : [criteriaDiffer(place('rationale'), judged)]),
      ...(faults.join() ===
      criteria
        .map(({ id }) => id)
        .filter((id) => flagged.includes(id))
        .join()
        ? []
        : [flagsDiffer(place(flagged.length > 0 ? 'must-flag' : 'levels'), faults)]),
    ];
  });
}

const rubricUnknown = (place: Place, rubric: string): Finding =>
  error(
    place,
    'anchor/rubric-unknown',
    { id: `Rubrik ${rubric} tidak ada.`, en: `There is no rubric ${rubric}.` },
    { id: 'Tulis nama berkas rubriknya, tanpa akhiran.', en: "Name the rubric's file, without its ending." },
  );

const outOfCount = (place: Place, wanted: number): Finding =>
  error(
    place,
    'anchor/number',
    { id: 'Nomor contoh acuan tidak berurutan.', en: 'The anchors are not numbered in order.' },
    { id: `Contoh ini bernomor ${wanted}.`, en: `This one is number ${wanted}.` },
  );

const criteriaDiffer = (place: Place, judged: readonly string[]): Finding =>
  error(
    place,
    'anchor/criteria',
    { id: 'Tidak sama dengan kriteria rubriknya.', en: "These are not the rubric's criteria." },
    { id: `Tulis satu untuk setiap: ${judged.join(', ')}.`, en: `Write one for each of ${judged.join(', ')}.` },
  );

const flagsDiffer = (place: Place, faults: readonly string[]): Finding =>
  error(
    place,
    'anchor/flags',
    {
      id: 'Kriteria keselamatan di tingkat 1 dan `must-flag` harus sama.',
      en: 'Safety criteria at level 1 and `must-flag` must be the same.',
    },
    faults.length > 0
      ? { id: `Tulis \`must-flag: [${faults.join(', ')}]\`.`, en: `Write \`must-flag: [${faults.join(', ')}]\`.` }
      : { id: 'Hapus `must-flag`, atau ubah tingkatnya.', en: 'Take `must-flag` out, or change the level.' },
  );
