import { parseCurriculum } from '@curriculum-format';
import { rootOf } from './find-quiz';
import { rememberByContent } from './remember-by-content';

/** The curriculum that a version's files hold, read once for the same bytes. */
export const parseFiles = rememberByContent((files) => parseCurriculum(files, rootOf(files)));
