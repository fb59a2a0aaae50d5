import { type Framework, inspectCurriculum, type Finding, type SourceFiles } from '@curriculum-format';
import { readFramework } from '@api/competencies';
import type { Tx } from '@api/platform/database';
import { filesOf } from './curricula.repository';
import type { CurriculumVersion } from './curriculum-version.entity';
import { parseFiles } from './parse-files';
import { rememberByContent } from './remember-by-content';

/** Everything that an author should mend in a version on a day, in reading order: the same gate as on the command line. */
export async function findingsOf(
  tx: Tx,
  version: CurriculumVersion,
  now: Date,
  files?: SourceFiles,
): Promise<readonly Finding[]> {
  const source = files ?? (await filesOf(tx, version.id));
  const framework = await readFramework(tx, version.frameworkCode, version.frameworkVersion);
  return inspect(source, JSON.stringify(framework), now.toISOString().slice(0, 10));
}

const inspect = rememberByContent((files, framework = 'null', day = ''): readonly Finding[] => {
  const { curriculum, findings } = parseFiles(files);
  const known = JSON.parse(framework) as Framework | null;
  return known ? inspectCurriculum(curriculum, known, day) : findings;
});
