import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ProblemError } from '@web/platform/http';

/**
 * Puts a refusal of the server on the fields it names: `places` says which field a problem is about where the problem itself does not.
 * Whether any field took it; what no field took is said above the form.
 */
export function putOnFields<Values extends FieldValues>(
  error: Error,
  fields: readonly Path<Values>[],
  places: Readonly<Record<string, Path<Values>>>,
  setError: UseFormSetError<Values>,
): boolean {
  if (!(error instanceof ProblemError)) return false;
  const named = error.fields.flatMap(({ pointer }) => fields.filter((field) => pointer === `/${field}`));
  const place = places[error.code];
  const found = named.length > 0 ? named : place ? [place] : [];
  // Which words stand under a field is the form's decision; a named problem brings its own.
  const message = error.code === 'common/not-valid' ? '' : error.document.title;
  found.forEach((field, index) => setError(field, { type: 'server', message }, { shouldFocus: index === 0 }));
  return found.length > 0;
}
