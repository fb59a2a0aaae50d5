import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { Pool } from 'pg';
import { measureLimits } from './measure-limits';
import { measureMemory } from './measure-memory';
import { runWorks } from './run-works';
import { seedCity } from './seed-city';
import { seedLearners } from './seed-learners';

export type Bench = {
  readonly url: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The application's process. */
  readonly pid: number;
  readonly seed: 'demo' | 'city';
  /** The names of the works to drive; all of them when nothing is said. */
  readonly only?: readonly string[];
  readonly say: (line: string) => void;
};

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // Outside a checkout there is no commit to name.
    return 'unknown';
  }
};

/** Measures the machine's limits and the application's works in one run; only their ratios may be compared across runs. */
export async function bench({ url, ownerUrl, appUrl, pid, seed, only, say }: Bench) {
  const owner = new Pool({ connectionString: ownerUrl, max: 2 });
  try {
    if (seed === 'city') await seedCity(owner, say);
    say('Seeding 1,000 learners and their work …');
    const seeded = await seedLearners(owner);
    const [{ version } = { version: '' }] = (await owner.query<{ version: string }>('show server_version')).rows.map(
      (row) => ({ version: Object.values(row)[0] as string }),
    );
    await owner.query('vacuum analyze');
    const limits = await measureLimits(owner, appUrl, say);
    // Our own connections are not the application's memory.
    await owner.end();
    const idle = measureMemory(pid);
    const { works, loadPssMiB } = await runWorks(url, seeded, () => measureMemory(pid), say, only);
    const per = (name: string): number => works.find((work) => work.name === name)?.requestsPerSecond ?? 0;
    const batch = works.find(({ name }) => name === 'sync-batch-50')?.itemsPerSecond ?? 0;
    const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
    return {
      commit: commit(),
      node: process.version,
      postgres: version,
      cores: cpus().length,
      seed,
      limits,
      works,
      ratios: {
        homePercentOfHello: percent(per('home'), limits.helloPerSecond),
        packagePercentOfHello: percent(per('package'), limits.helloPerSecond),
        syncSinglePercentOfInsert: percent(per('sync-single'), limits.insertPerSecond),
        syncSingle100PercentOfInsert: percent(per('sync-single-100'), limits.insertPerSecond),
        syncBatchPercentOfInsert: percent(batch, limits.insertPerSecond),
        gradingListPercentOfHello: percent(per('grading-list'), limits.helloPerSecond),
        signInPercentOfArgon2: percent(per('sign-in'), limits.argon2PerSecond),
      },
      memory: { idlePssMiB: idle, loadPssMiB },
    };
  } finally {
    if (!owner.ended) await owner.end();
  }
}
