import { checkCurriculum } from '../check/check-curriculum';
import { parseCurriculum } from '../parse/parse-curriculum';
import { parseFramework } from '../parse/parse-framework';
import type { Curriculum } from '../shape/curriculum';
import type { Finding } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import type { SourceFiles } from '../shape/source-files';
import { frameworkPath, frameworkText, root } from './curriculum.given';

/** The framework of `aCurriculum`. */
export function aFramework(): Framework {
  const { framework } = parseFramework(frameworkText, frameworkPath);
  if (framework === null) throw new Error('The framework of the tests has the wrong shape.');
  return framework;
}

export const readFiles = (files: SourceFiles): Curriculum => parseCurriculum(files, root).curriculum;

/** All that parsing and checking find in these files. */
export function findIn(files: SourceFiles): readonly Finding[] {
  const { curriculum, findings } = parseCurriculum(files, root);
  return [...findings, ...checkCurriculum(curriculum, aFramework())];
}

/** Line of the first occurrence of `words` in a file, as people count. */
export function lineOf(files: SourceFiles, path: string, words: string): number {
  const lines = (files.get(path) ?? '').split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}
