import type { Curriculum, ModuleSource } from '../shape/curriculum';
import { isWhole, modulesOf } from '../shape/curriculum';
import { error, type Finding, type Place, warning } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import { competenciesOf } from '../parse/parse-framework';

/** Every competency named must be one of the framework's, and every goal must be reachable by what the module lets a learner do. */
export function checkCompetencies(curriculum: Curriculum, framework: Framework): Finding[] {
  const known = competenciesOf(framework);
  const unknown = namedCompetencies(curriculum).flatMap(({ code, place }) =>
    known.has(code) ? [] : [unknownCompetency(place, code)],
  );
  return [
    ...checkFramework(curriculum, framework),
    ...unknown,
    ...checkCurriculumGoals(curriculum),
    ...modulesOf(curriculum).flatMap((module) => checkModuleGoals(curriculum, module, (code) => known.get(code)?.kind)),
  ];
}

function checkFramework({ manifest }: Curriculum, { code, version }: Framework): Finding[] {
  if (manifest === null || manifest.data.framework === `${code}@${version}`) return [];
  return [
    error(
      manifest.at('framework'),
      'competency/framework',
      {
        id: `Kerangka ${manifest.data.framework} tidak ada. Yang ada ${code}@${version}.`,
        en: `The framework ${manifest.data.framework} does not exist; ${code}@${version} does.`,
      },
      { id: 'Samakan nama dan versinya.', en: 'Name the one that exists.' },
    ),
  ];
}

function namedCompetencies(curriculum: Curriculum): { code: string; place: Place }[] {
  const { manifest, rubrics, cards } = curriculum;
  return [
    ...(cards?.data.cards ?? []).flatMap(({ competency }, index) =>
      cards === null ? [] : [{ code: competency, place: cards.at('cards', index, 'competency') }],
    ),
    ...(manifest?.data.goals ?? []).flatMap(({ competency }, index) =>
      manifest === null ? [] : [{ code: competency, place: manifest.at('goals', index, 'competency') }],
    ),
    ...rubrics.flatMap(({ data, at }) => [
      ...data.criteria.flatMap(({ competencies }, c) =>
        competencies.map((code, index) => ({ code, place: at('criteria', c, 'competencies', index) })),
      ),
      ...(data.phrases ?? []).flatMap(({ competency }, index) =>
        competency === undefined ? [] : [{ code: competency, place: at('phrases', index, 'competency') }],
      ),
    ]),
    ...modulesOf(curriculum).flatMap(({ document, lessons, activities }) => [
      ...document.data.goals.map(({ competency }, index) => ({
        code: competency,
        place: document.at('goals', index, 'competency'),
      })),
      ...lessons.flatMap(({ data, at }) =>
        data.competencies.map((code, index) => ({ code, place: at('competencies', index) })),
      ),
      ...activities.flatMap(({ data, at }) =>
        'evidence' in data ? data.evidence.map((code, index) => ({ code, place: at('evidence', index) })) : [],
      ),
    ]),
  ];
}

function checkCurriculumGoals(curriculum: Curriculum): Finding[] {
  const { manifest } = curriculum;
  if (manifest === null || !isWhole(curriculum, `${curriculum.root}/courses`)) return [];
  const taught = new Map<string, number>();
  for (const { competency, level } of modulesOf(curriculum).flatMap(({ document }) => document.data.goals)) {
    taught.set(competency, Math.max(level, taught.get(competency) ?? 0));
  }
  return manifest.data.goals.flatMap(({ competency, level }, index) =>
    (taught.get(competency) ?? 0) >= level ? [] : [goalNotTaught(manifest.at('goals', index), competency, level)],
  );
}

/** A quiz or a story shows at most level 2, and a skill's level 2 only in a task: what DOMAIN 2.2 asks as evidence. */
function checkModuleGoals(
  curriculum: Curriculum,
  module: ModuleSource,
  kindOf: (code: string) => string | undefined,
): Finding[] {
  if (!isWhole(curriculum, module.folder) || !isWhole(curriculum, `${curriculum.root}/rubrics`)) return [];
  const { document, activities } = module;
  const byAnswers = new Set(activities.flatMap(({ data }) => ('evidence' in data ? data.evidence : [])));
  const rubrics = new Set(activities.flatMap(({ data }) => (data.kind === 'practice-task' ? [data.rubric] : [])));
  const byMentor = new Set(
    curriculum.rubrics
      .filter(({ slug }) => rubrics.has(slug))
      .flatMap(({ data }) => data.criteria.flatMap(({ competencies }) => competencies)),
  );

  return document.data.goals.flatMap(({ competency, level }, index) => {
    const place = document.at('goals', index);
    if (byMentor.has(competency)) return [];
    if (!byAnswers.has(competency)) return [goalWithoutEvidence(place, competency)];
    if (level >= 3) return [goalNeedsTask(place, competency, level)];
    return level === 2 && kindOf(competency) === 'skill' ? [skillNeedsTask(place, competency)] : [];
  });
}

const unknownCompetency = (place: Place, code: string): Finding =>
  error(
    place,
    'competency/unknown',
    { id: `Kompetensi ${code} tidak ada di kerangka.`, en: `The framework has no competency ${code}.` },
    { id: 'Periksa kodenya di framework.yaml.', en: 'Check the code in framework.yaml.' },
  );

const goalNotTaught = (place: Place, code: string, level: number): Finding =>
  error(
    place,
    'competency/goal-not-taught',
    { id: `Tidak ada modul yang menuju ${code} tingkat ${level}.`, en: `No module aims at ${code} level ${level}.` },
    {
      id: 'Tulis tujuan itu di sebuah modul, atau hapus di sini.',
      en: 'State the goal in a module, or take it out here.',
    },
  );

const goalWithoutEvidence = (place: Place, code: string): Finding =>
  error(
    place,
    'competency/goal-without-evidence',
    {
      id: `Tidak ada kegiatan di modul ini yang membuktikan ${code}.`,
      en: `No activity of this module gives evidence of ${code}.`,
    },
    {
      id: `Tambahkan ${code} ke \`evidence\` sebuah kuis atau ke kriteria rubrik.`,
      en: `Add ${code} to a quiz's \`evidence\` or to a rubric criterion.`,
    },
  );

const goalNeedsTask = (place: Place, code: string, level: number): Finding =>
  error(
    place,
    'competency/goal-needs-task',
    {
      id: `${code} tingkat ${level} hanya bisa dibuktikan dengan tugas yang dinilai mentor.`,
      en: `Only a task judged by a mentor can show ${code} level ${level}.`,
    },
    {
      id: `Tambahkan kriteria ${code} ke rubrik tugas modul ini, atau turunkan tingkatnya.`,
      en: `Add a criterion for ${code} to the rubric of this module's task, or lower the level.`,
    },
  );

const skillNeedsTask = (place: Place, code: string): Finding =>
  warning(
    place,
    'competency/skill-needs-task',
    {
      id: `${code} adalah keterampilan. Kuis saja tidak sampai ke tingkat 2.`,
      en: `${code} is a skill; a quiz alone does not reach level 2.`,
    },
    {
      id: `Tambahkan kriteria ${code} ke rubrik, atau tulis \`level: 1\`.`,
      en: `Add a criterion for ${code} to the rubric, or write \`level: 1\`.`,
    },
  );
