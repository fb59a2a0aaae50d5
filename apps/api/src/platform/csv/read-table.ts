import { parse } from 'csv-parse/sync';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export type TableRow = {
  /** Where the row begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark was opened and not closed: what follows may have run into this row. */
  readonly torn: boolean;
};

export type Table = { readonly delimiter: Delimiter; readonly header: TableRow; readonly rows: readonly TableRow[] };

type Parsed = { readonly info: { readonly lines: number }; readonly record: readonly string[] };

/**
 * Reads delimited text whose delimiter nobody stated: the one under which the first line holds most of the columns looked for.
 *
 * Lines without any content are left out. Undefined when the text holds no line at all.
 */
export function readTable(text: string, knownColumns: (cells: readonly string[]) => number): Table | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const stated = /^sep=(.)\n/i.exec(plain);
  // Excel's own hint; it takes a line, so that the rows are counted from below it.
  const body = stated ? plain.slice(stated[0].length) : plain;
  const offset = stated ? 1 : 0;
  const firstLine = body.split('\n').find((line) => line.trim() !== '');
  if (firstLine === undefined) return undefined;

  const delimiter = delimiters.find((one) => one === stated?.[1]) ?? bestDelimiter(firstLine, knownColumns);
  const [header, ...rows] = parseRows(body, delimiter, offset).filter((row) =>
    row.cells.some((cell) => cell.trim() !== ''),
  );
  return header && { delimiter, header, rows };
}

function bestDelimiter(line: string, knownColumns: (cells: readonly string[]) => number): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const cells = parseRows(line, delimiter, 0)[0]?.cells ?? [];
    return { delimiter, known: knownColumns(cells), cells: cells.length };
  });
  // Array sorting is stable: on a draw the earlier delimiter stands, as Indonesian Excel writes it.
  return scores.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.delimiter ?? ';';
}

function parseRows(text: string, delimiter: Delimiter, offset: number): TableRow[] {
  const whole = parseQuoted(text, delimiter);
  if (!whole) return parseTorn(text, delimiter, offset);
  return whole.map(({ info, record }) => {
    const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return {
      line: info.lines - breaks + offset,
      cells: record,
      torn: record.some((cell) => cell.includes('\n') && cell.includes(delimiter)),
    };
  });
}

/** Undefined when a quotation mark is still open at the end of the file. */
function parseQuoted(text: string, delimiter: Delimiter): Parsed[] | undefined {
  try {
    return parse(text, {
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if ((error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') return undefined;
    throw error;
  }
}

/** Line by line: the row with the open mark is named, and it takes no other with it. */
function parseTorn(text: string, delimiter: Delimiter, offset: number): TableRow[] {
  return text.split('\n').map((line, at) => {
    const row = parseQuoted(line, delimiter)?.[0];
    return row
      ? { line: at + 1 + offset, cells: row.record, torn: false }
      : { line: at + 1 + offset, cells: line.split(delimiter), torn: line.trim() !== '' };
  });
}
