import type { LabQuestion } from '../door';
import { textOf } from './clean-text';
import { nearestHeading, type Header } from './find-header';
import type { HeaderWords } from './header-words';
import { decideDates, readDate } from './read-dates';
import { readNumber, readNumbers } from './read-numbers';
import { limits, type Cell, type Table } from './table';

/** Which column holds which field, by the column's place. */
export type Mapping = ReadonlyMap<string, number>;

/** What the owner answered, by the question's id; `column.<field>` may be answered unasked and then stands. */
export type Answers = Readonly<Record<string, string>>;

/** The answer that a field has no column. */
export const noColumn = '-';

const looked = 300;
const farFromHeading = 1_000;
const biggestPlainQuantity = 1_000;
const mostlyPercent = 80;
const shown = 3;

/**
 * Suggests which column holds which field: by its heading first, a heading with one wrong letter next, and for what a
 * sale can't do without (day, goods, amount) by what the cells look like, which is then asked. `countsBy`: see `Settings`.
 */
export function mapColumns(
  table: Table,
  header: Header,
  words: HeaderWords,
  answers: Answers,
  countsBy: readonly string[] = [],
): { readonly mapping: Mapping; readonly questions: readonly LabQuestion[] } {
  const mapping = new Map<string, number>();
  const taken = new Set<number>();
  const refused = new Set<string>();
  const set = (field: string, column: number) => {
    mapping.set(field, column);
    taken.add(column);
  };
  for (const field of Object.keys(words)) {
    const answer = answers[`column.${field}`];
    if (answer === undefined) continue;
    const column = columnNamed(header, answer);
    if (column >= 0) set(field, column);
    else if (answer === noColumn) refused.add(field);
  }
  for (const maxRank of [farFromHeading, Infinity]) {
    for (const [field, headings] of Object.entries(words)) {
      if (mapping.has(field) || refused.has(field)) continue;
      const ranked = header.words
        .map((heading, column) => ({ column, rank: rankOf(heading, headings) }))
        .filter(({ column, rank }) => rank < maxRank && Number.isFinite(rank) && !taken.has(column))
        .sort((a, b) => a.rank - b.rank || a.column - b.column);
      if (ranked[0]) set(field, ranked[0].column);
    }
  }

  const questions: LabQuestion[] = [];
  const cells = (column: number) =>
    table.rows.slice(header.first, header.first + looked).map((row) => row[column] ?? '');
  const jumlah = mapping.get('quantity');
  if (jumlah !== undefined && /^(jumlah|jml)$/.test(header.words[jumlah]!) && !mapping.has('total')) {
    const values = numbersOf(cells(jumlah)).sort((a, b) => a - b);
    const median = values[Math.floor((values.length - 1) / 2)] ?? 0;
    if (median > biggestPlainQuantity && answers['column.quantity'] === undefined) {
      const chosen = answers['jumlah'] ?? 'total';
      questions.push({
        id: 'jumlah',
        options: ['total', 'quantity'],
        values: { column: header.names[jumlah]!, default: 'total', examples: examplesOf(cells(jumlah)) },
      });
      if (chosen === 'total') {
        mapping.delete('quantity');
        mapping.set('total', jumlah);
      }
    }
  }

  const ask = (field: string, suggested: number | undefined, mayLack: boolean) => {
    if (suggested !== undefined) set(field, suggested);
    const options = header.names.filter((_, column) => !taken.has(column) || column === suggested);
    const examples = suggested === undefined ? [] : examplesOf(cells(suggested));
    questions.push({
      id: `column.${field}`,
      options: mayLack ? [...options, noColumn] : options,
      values: { default: suggested === undefined ? (mayLack ? noColumn : '') : header.names[suggested]!, examples },
    });
  };
  const free = () => header.names.map((_, column) => column).filter((column) => !taken.has(column));
  if ('date' in words && !mapping.has('date'))
    ask(
      'date',
      free().find((column) => looksLikeDates(cells(column))),
      false,
    );
  if (countsBy.length === 0 && 'total' in words && !mapping.has('total') && !mapping.has('unit_price')) {
    const medians = free()
      .filter((column) => !looksLikeDates(cells(column)))
      .map((column) => ({
        column,
        numbers: numbersOf(cells(column)).sort((a, b) => a - b),
        count: filled(cells(column)),
      }))
      .filter(({ numbers, count }) => numbers.length > 0 && numbers.length * 100 >= count * mostlyPercent)
      .map(({ column, numbers }) => ({ column, median: numbers[Math.floor((numbers.length - 1) / 2)]! }))
      .filter(({ median }) => median >= 500)
      .sort((a, b) => b.median - a.median || a.column - b.column);
    ask('total', medians[0]?.column, false);
  }
  if (countsBy.length > 0 && !['total', 'unit_price', ...countsBy].some((field) => mapping.has(field)))
    ask('quantity', undefined, false);
  if ('product' in words && !mapping.has('product') && !refused.has('product')) {
    const named = header.named ? undefined : free().find((column) => looksLikeNames(cells(column)));
    ask('product', named, true);
  }
  return { mapping, questions };
}

/** A column by its name or, as a spreadsheet shows it, by its letters; -1 where there is none. */
function columnNamed({ names, words }: Header, answer: string): number {
  const exact = names.indexOf(answer);
  if (exact >= 0) return exact;
  const wanted = answer.toLowerCase().trim();
  const loose = names.findIndex((name) => name.toLowerCase() === wanted);
  return loose >= 0 ? loose : words.findIndex((heading) => heading !== '' && heading === wanted);
}

function rankOf(heading: string, headings: readonly string[]): number {
  const exact = headings.indexOf(heading);
  if (exact >= 0) return exact;
  const near = nearestHeading(heading, headings);
  return near < 0 ? Infinity : farFromHeading + near;
}

/** The first three different values of a column, for the owner to recognise it. */
export function examplesOf(cells: readonly Cell[]): string[] {
  const examples = new Set<string>();
  for (const cell of cells) {
    const text = textOf(cell);
    if (text) examples.add(text.slice(0, 60));
    if (examples.size === shown) break;
  }
  return [...examples];
}

function numbersOf(cells: readonly Cell[]): number[] {
  return readNumbers(cells).filter((value) => value !== undefined);
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell !== '').length;
}

function looksLikeDates(cells: readonly Cell[]): boolean {
  const { order } = decideDates(cells);
  const dates = cells.filter((cell) => typeof cell !== 'number' && readDate(cell, order, 0)).length;
  return dates > 0 && dates * 100 >= filled(cells) * mostlyPercent;
}

function looksLikeNames(cells: readonly Cell[]): boolean {
  const names = cells.filter(
    (cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell) && !readNumber(cell, 'id'),
  ).length;
  return names > 0 && names * 100 >= filled(cells) * mostlyPercent && cells.length <= limits.rows;
}
