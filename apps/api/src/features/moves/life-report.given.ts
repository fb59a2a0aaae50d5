import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { anyLife, type Happening } from './life.given';

/** How many lives a spec lives: some in every test run, as many as `npm run moves -- --runs` says when asked. */
export const runsAsked = (usual: number): number => Number(process.env.MOVES_RUNS ?? usual);

const seed = Number(process.env.MOVES_SEED ?? 20261122);

/** Lives so many lives and counts those in which something differed; the first is told. */
export async function liveMany(
  name: string,
  runs: number,
  lived: (life: readonly Happening[]) => Promise<string[]>,
): Promise<{ runs: number; happenings: Record<string, number>; differences: number; first: string | null }> {
  const report = { runs, seed, happenings: {} as Record<string, number>, differences: 0, first: null as string | null };
  for (const life of fc.sample(anyLife, { numRuns: runs, seed })) {
    for (const { kind } of life) report.happenings[kind] = (report.happenings[kind] ?? 0) + 1;
    const [difference] = await lived(life);
    if (difference === undefined) continue;
    report.differences += 1;
    report.first ??= `${difference} in ${JSON.stringify(life)}`;
  }
  const folder = process.env.MOVES_REPORT;
  if (folder !== undefined) writeFileSync(`${folder}/${name}.json`, JSON.stringify(report));
  return report;
}
