import { curriculumProblems } from '@contracts/curricula';
import {
  type ReviewableChange,
  reviewableDiff,
  type SourceFiles,
  type VersionChange,
  versionStep,
} from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, updateFile } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { rootOf } from './find-quiz';
import { parseFiles } from './parse-files';
import { rememberByContent } from './remember-by-content';
import { freeNumber, stepBetween, withNumber } from './version-number.rules';

const ranks = ['patch', 'minor', 'major'] as const;

/** A draft beside the version it is a copy of, and what its number has to say. */
export type Numbered = {
  readonly base: CurriculumVersion;
  readonly change: VersionChange;
  readonly changes: readonly ReviewableChange[];
};

/** What changed since the version that a draft is a copy of; null for one that was imported: its file says its number. */
export async function changeOf(tx: Tx, version: CurriculumVersion, files?: SourceFiles): Promise<Numbered | null> {
  if (version.basedOnId === null) return null;
  const base = await tx.manager.findOneByOrFail(CurriculumVersion, { agencyId: tx.agencyId, id: version.basedOnId });
  const before = JSON.stringify([...(await filesOf(tx, base.id))]);
  return { base, ...compare(files ?? (await filesOf(tx, version.id)), before) };
}

const compare = rememberByContent((files, base = '[]'): Omit<Numbered, 'base'> => {
  const before: SourceFiles = new Map(JSON.parse(base) as [string, string][]);
  return {
    change: versionStep(before, files, (each) => parseFiles(each).curriculum),
    changes: reviewableDiff(before, files),
  };
});

/** Gives a draft the number that its changes ask for, in its row and in its manifest. One that says so already keeps it. */
export async function numberVersion(tx: Tx, actor: Actor, version: CurriculumVersion, at: Date): Promise<void> {
  const files = await filesOf(tx, version.id);
  const numbered = await changeOf(tx, version, files);
  if (!numbered || stepBetween(numbered.base.number, version.number) === numbered.change.step) return;
  const { agencyId } = tx;
  const others = await tx.manager.findBy(CurriculumVersion, { agencyId, curriculumId: version.curriculumId });
  const taken = new Set(others.filter(({ id }) => id !== version.id).map(({ number }) => number));
  const number = freeNumber(numbered.base.number, numbered.change.step, taken);
  const manifest = `${rootOf(files)}/curriculum.yaml`;
  const body = withNumber(files.get(manifest) ?? '', number);
  await updateFile(tx, actor, { versionId: version.id, path: manifest, body }, at);
  await tx.manager.update(CurriculumVersion, { agencyId, id: version.id }, { number });
}

/** Raises `curricula/number-too-small` when a version's number says less than has changed. */
export async function refuseSmallNumber(tx: Tx, version: CurriculumVersion): Promise<void> {
  const numbered = await changeOf(tx, version);
  if (!numbered) return;
  const { base, change } = numbered;
  if (ranks.indexOf(stepBetween(base.number, version.number)) < ranks.indexOf(change.step))
    throw new Problem(curriculumProblems['number-too-small'], { step: change.step });
}
