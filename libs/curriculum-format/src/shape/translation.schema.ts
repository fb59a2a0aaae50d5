import { z } from 'zod';

/** A translation's shape is its original's, so here it is only a group of keys; `check/check-translation.ts` says whether the two fit. */
export const translationSchema = z.record(z.string(), z.unknown());
