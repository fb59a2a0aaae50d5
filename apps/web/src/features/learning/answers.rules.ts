import type { PackagedField } from '@contracts/packages';
import { parseRupiah } from './parse-rupiah';

/** What stands in the fields, as it was typed: nothing is lost because it can't be read yet. */
export type TypedAnswers = Readonly<Record<string, unknown>>;

/** Something to put right before the answers are whole. `path` is the field's id, in a row `field.row.column`. */
export type Gap = {
  readonly path: string;
  readonly label: string;
  readonly why: 'empty' | 'too-long' | 'not-a-price' | 'too-few';
  /** Letters too many, or the least number of rows or choices. */
  readonly count: number;
};

export type CheckedAnswers = { readonly answers: Readonly<Record<string, unknown>>; readonly gaps: readonly Gap[] };

/** A letter as a person counts it, so that one emoji is not two. */
export const letters = (text: string): number => [...text].length;

/** Reads typed answers as the ledger wants them, and says what is still missing. */
export function checkAnswers(fields: readonly PackagedField[], typed: TypedAnswers, prefix = ''): CheckedAnswers {
  const answers: Record<string, unknown> = {};
  const gaps: Gap[] = [];
  for (const field of fields) {
    const value = typed[field.id];
    const path = prefix + field.id;
    const gap = (why: Gap['why'], count = 0) => gaps.push({ path, label: field.label, why, count });
    switch (field.kind) {
      case 'line':
      case 'text': {
        const text = textOf(value);
        if (text !== '') answers[field.id] = text;
        if (text === '' && field.required) gap('empty');
        if (field.max !== undefined && letters(text) > field.max) gap('too-long', letters(text) - field.max);
        break;
      }
      case 'price': {
        const text = typeof value === 'number' ? String(value) : textOf(value);
        const price = parseRupiah(text);
        if (text !== '') answers[field.id] = price ?? text;
        if (text === '' && field.required) gap('empty');
        if (text !== '' && price === null) gap('not-a-price');
        break;
      }
      case 'check':
        answers[field.id] = value === true;
        if (value !== true && field.required) gap('empty');
        break;
      case 'choice':
        if (field.options.some(({ id }) => id === value)) answers[field.id] = value;
        else if (field.required) gap('empty');
        break;
      case 'choices': {
        const chosen = field.options.filter(({ id }) => listOf(value).includes(id)).map(({ id }) => id);
        const least = Math.max(field.min ?? 0, field.required ? 1 : 0);
        if (chosen.length > 0) answers[field.id] = chosen;
        if (chosen.length < least) gap('too-few', least);
        break;
      }
      case 'rows': {
        const rows = listOf(value).filter((row): row is TypedAnswers => typeof row === 'object' && row !== null);
        const checked = rows.map((row, index) => checkAnswers(field.columns, row, `${path}.${index}.`));
        const least = Math.max(field.min ?? 0, field.required ? 1 : 0);
        if (rows.length > 0) answers[field.id] = checked.map((row) => row.answers);
        checked.forEach((row) => gaps.push(...row.gaps));
        if (rows.length < least) gap('too-few', least);
      }
    }
  }
  return { answers, gaps };
}

/** Whether anything stands in these fields at all. */
export const hasAnswers = (fields: readonly PackagedField[], typed: TypedAnswers): boolean =>
  Object.values(checkAnswers(fields, typed).answers).some((value) => value !== false);

const textOf = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
