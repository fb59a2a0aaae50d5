import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';

/** Whether a value can be kept by the database: no NUL, no half of a surrogate pair, no number beyond all, not nested without end. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > 20) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner, depth + 1));
}

/** Refuses what the database could not keep, before anything is stored. */
export function assertStorable(value: unknown): void {
  if (!isStorable(value))
    throw new Problem(commonProblems['not-valid'], {
      errors: [{ pointer: '', code: 'not-storable', message: 'not-storable' }],
    });
}
