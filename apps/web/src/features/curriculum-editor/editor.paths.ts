import { contentsPath } from '@web/curricula';

/** One file of a draft. */
export const filePath = (versionId: string, path: string): string => `${contentsPath(versionId)}/${path}`;
