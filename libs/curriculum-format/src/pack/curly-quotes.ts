/** Quotation marks and apostrophes as they are printed; authors type the straight ones of their keyboard. */
export const curlyQuotes = (text: string): string =>
  text
    .replace(/(^|[\s([{–—/«“])"(?=\S)/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(?<=\p{L})'/gu, '’');

/** The same for every text of a package. What is HTML by now has them from its Markdown, and straight ones around attributes. */
export function withCurlyQuotes<Content>(content: Content): Content {
  const printed = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return /html$/i.test(key) ? value : curlyQuotes(value);
    if (Array.isArray(value)) return value.map((each) => printed(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, printed(each, name)]));
  };
  return printed(content) as Content;
}
