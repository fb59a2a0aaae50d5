// Node finds no named exports in this package.
import papaparse from 'papaparse';
import { limits } from './table';

const delimiters = ['\t', ';', '|', ','] as const;
const looked = 40;
const lookedLetters = 60_000;

/** The sign between the cells: the one by which most of the first rows get the same number of cells. */
export function sniffDelimiter(text: string): string {
  const start = text.slice(0, lookedLetters);
  let best = { delimiter: ',', agreeing: 0 };
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>();
    for (const row of rowsOf(start, delimiter, looked)) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, agreeing] of widths) {
      if (width > 1 && agreeing > best.agreeing) best = { delimiter, agreeing };
    }
  }
  return best.delimiter;
}

/** The cells of a text's lines, blank ones too, at most as many as may be read and one more. Excel's first line `sep=;` names the delimiter and is no row. */
export function splitText(text: string): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  return rowsOf(body, named?.[1] ?? sniffDelimiter(body), limits.rows + limits.titleRows + 1);
}

function rowsOf(text: string, delimiter: string, most: number): string[][] {
  // A quote that never ends would swallow the rest of the file into one cell: such a file is split without quotes.
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter, preview: most });
  if (!errors.some(({ code }) => code === 'MissingQuotes')) return data;
  return papaparse.parse<string[]>(text, { delimiter, preview: most, quoteChar: '\0' }).data;
}
