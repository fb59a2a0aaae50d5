import { checkCurriculum, parseCurriculum, type Finding, type SourceFiles } from '@curriculum-format';
import { readFramework } from '@api/competencies';
import type { Tx } from '@api/platform/database';
import { filesOf } from './curricula.repository';
import type { CurriculumVersion } from './curriculum-version.entity';
import { rootOf } from './find-quiz';

/** Everything that an author should mend in a version, in reading order. */
export async function findingsOf(tx: Tx, version: CurriculumVersion, files?: SourceFiles): Promise<Finding[]> {
  const source = files ?? (await filesOf(tx, version.id));
  const framework = await readFramework(tx, version.frameworkCode, version.frameworkVersion);
  const { curriculum, findings } = parseCurriculum(source, rootOf(source));
  return framework ? [...findings, ...checkCurriculum(curriculum, framework)] : [...findings];
}
