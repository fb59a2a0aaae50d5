import type { InstrumentName, ModulePackage } from '@contracts/packages';
import { aModulePackage, step } from '@given/learning';

/** Steps of the module below: before the training the checks, after it awareness and knowledge once more. */
export const checkStep = {
  readiness: '0193a000-0000-7000-8000-000000000011',
  before: '0193a000-0000-7000-8000-000000000012',
  knowledge: '0193a000-0000-7000-8000-000000000013',
  after: '0193a000-0000-7000-8000-000000000014',
  knowledgeAfter: '0193a000-0000-7000-8000-000000000015',
} as const;

const asks: Readonly<Record<keyof typeof checkStep, InstrumentName>> = {
  readiness: 'cek-kesiapan',
  before: 'apakah-ini-ai',
  knowledge: 'cek-pengetahuan',
  after: 'apakah-ini-ai',
  knowledgeAfter: 'cek-pengetahuan',
};

/** The small module with checks around its lesson. */
export function aModuleWithChecks(): ModulePackage {
  const module = aModulePackage();
  const { readiness, before, knowledge, after, knowledgeAfter } = checkStep;
  return {
    ...module,
    module: {
      ...module.module,
      order: [
        ...[readiness, before, knowledge].map((activity) => ({ activity })),
        { lesson: step.lesson },
        ...[after, knowledgeAfter].map((activity) => ({ activity })),
      ],
    },
    lessons: module.lessons.filter(({ id }) => id === step.lesson),
    activities: [
      ...module.activities.filter(({ kind }) => kind === 'quiz' || kind === 'scenario'),
      ...Object.entries(asks).map(([name, instrument]) => ({
        id: checkStep[name as keyof typeof checkStep],
        slug: name.toLowerCase(),
        kind: 'instrument' as const,
        title: `Cek ${name}`,
        instrument,
      })),
    ],
    rubrics: [],
  };
}
