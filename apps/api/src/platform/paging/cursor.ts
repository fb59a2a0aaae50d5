import { z } from 'zod';
import { commonProblems } from '@contracts/kernel';
import { isStorable } from '@api/platform/http';
import { Problem } from '@api/platform/problems';

/** Where the next page of a list begins: the sort keys of the last row, as one word that clients pass back as it is. */
export const writeCursor = (keys: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

// The database counts years from 1.
const isInHistory = (date: string) => !date.startsWith('0000');

/** What a cursor may hold: the sort keys of a row as the database can compare them. */
export const cursorKey = {
  moment: z.iso.datetime().refine(isInHistory),
  day: z.iso.date().refine(isInHistory),
  word: z.string().max(500).refine(isStorable),
  id: z.uuid(),
} as const;

/** The sort keys behind a cursor; a cursor that was not made for this list is refused. */
export function readCursor<Keys extends z.ZodType>(keys: Keys, cursor: string): z.output<Keys> {
  const read = keys.safeParse(parsed(cursor));
  if (!read.success)
    throw new Problem(commonProblems['not-valid'], {
      errors: [{ pointer: '/cursor', code: 'cursor', message: 'cursor' }],
    });
  return read.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
