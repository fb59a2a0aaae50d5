import type { ShelvedJudgement } from './judgement-keeper';

export const shelfKey = (versionId: string): string => `judgement/${versionId}`;

/** An unsent judgement, and where to find its work again. */
export type Leftover = ShelvedJudgement & { readonly submissionId: string; readonly learnerName: string };
