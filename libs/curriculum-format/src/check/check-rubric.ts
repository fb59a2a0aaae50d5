import { areDistinct } from './are-distinct';
import { error, type Finding, type Place, warning } from '../shape/finding';
import type { SourceDocument } from '../parse/read-yaml';
import type { RubricData } from '../shape/rubric.schema';

/** A rubric must say which criteria are about safety, tell its criteria and levels apart, and speak only of what it judges. */
export function checkRubric({ data, at }: SourceDocument<RubricData>): Finding[] {
  const judged = new Set(data.criteria.flatMap(({ competencies }) => competencies));
  return [
    ...(areDistinct(data.criteria.map(({ id }) => id)) ? [] : [criteriaAlike(at('criteria'))]),
    ...(data.criteria.some(({ safety }) => safety === true) ? [] : [noSafety(at('criteria'))]),
    ...data.criteria.flatMap(({ levels }, index) =>
      areDistinct(levels) ? [] : [levelsAlike(at('criteria', index, 'levels'))],
    ),
    ...(data.phrases ?? []).flatMap(({ use, competency }, index) => {
      if (competency === undefined) return use === 'encourage' ? [] : [phraseOfNothing(at('phrases', index))];
      return judged.has(competency) ? [] : [phraseOffTopic(at('phrases', index, 'competency'), competency)];
    }),
  ];
}

const criteriaAlike = (place: Place): Finding =>
  error(
    place,
    'rubric/criteria-alike',
    { id: 'Dua kriteria punya id yang sama.', en: 'Two criteria have the same id.' },
    { id: 'Beri setiap kriteria id sendiri.', en: 'Give each criterion its own id.' },
  );

const noSafety = (place: Place): Finding =>
  error(
    place,
    'rubric/no-safety-criterion',
    { id: 'Tidak ada kriteria keselamatan di rubrik ini.', en: 'This rubric has no safety criterion.' },
    {
      id: 'Tandai kriteria yang bisa merugikan pembeli dengan `safety: true`.',
      en: 'Mark the criterion by which a customer could be harmed with `safety: true`.',
    },
  );

const levelsAlike = (place: Place): Finding =>
  error(
    place,
    'rubric/levels-alike',
    { id: 'Dua tingkat berbunyi sama.', en: 'Two levels read the same.' },
    { id: 'Tulis apa yang membedakan keempat tingkat.', en: 'Write what tells the four levels apart.' },
  );

const phraseOfNothing = (place: Place): Finding =>
  error(
    place,
    'rubric/phrase-without-competency',
    { id: 'Kalimat ini belum menyebut kompetensinya.', en: 'This phrase does not name its competency.' },
    { id: 'Tambahkan `competency`, atau pakai `use: encourage`.', en: 'Add `competency`, or use `use: encourage`.' },
  );

const phraseOffTopic = (place: Place, code: string): Finding =>
  warning(
    place,
    'rubric/phrase-off-topic',
    { id: `Rubrik ini tidak menilai ${code}.`, en: `This rubric does not judge ${code}.` },
    {
      id: 'Ganti kompetensinya, atau pindahkan kalimat ini ke rubrik lain.',
      en: 'Change the competency, or move the phrase to another rubric.',
    },
  );
