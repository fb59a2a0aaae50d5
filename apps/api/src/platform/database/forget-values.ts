const telling = ['parameters', 'detail', 'where'] as const;

/**
 * Takes the values out of a database error and passes it on.
 *
 * They are what people wrote, and an error ends in a log; code, constraint, table and statement stay.
 */
export function forgetValues(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  for (const name of telling) delete (error as Partial<Record<(typeof telling)[number], unknown>>)[name];
  if ('driverError' in error) forgetValues(error.driverError);
  return error;
}
