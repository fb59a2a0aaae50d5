import type { PackagedField } from '@contracts/packages';
import type { Format } from '@web/platform/format';
import type { Answers } from './open-work';

/** An answer as plain words, for comparing; empty where nothing was answered. */
export function answerText(field: PackagedField, value: unknown, format: Format, ticked: string): string {
  switch (field.kind) {
    case 'price':
      return typeof value === 'number' ? format.rupiah(value) : String(value ?? '');
    case 'check':
      return value === true ? ticked : '';
    case 'choice':
      return field.options.find(({ id }) => id === value)?.text ?? '';
    case 'choices':
      return field.options.flatMap(({ id, text }) => (chosen(value).includes(id) ? [text] : [])).join('\n');
    case 'rows':
      return rowsOf(value)
        .map((row) =>
          field.columns
            .map((column) => answerText(column, row[column.id], format, ticked))
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n');
    default:
      return typeof value === 'string' ? value.trim() : '';
  }
}

export const chosen = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];
export const rowsOf = (value: unknown): readonly Answers[] => chosen(value) as readonly Answers[];
