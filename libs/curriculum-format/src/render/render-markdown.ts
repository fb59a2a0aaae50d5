import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';

// The 'zero' preset knows nothing but paragraphs, and each rule named here is one the format allows. Raw HTML is not
// a rule at all: `<` always comes out as `&lt;`, so no input can make a tag, an attribute or a script of its own.
const rules = [
  'list',
  'table',
  'emphasis',
  'balance_pairs',
  'fragments_join',
  'link',
  'escape',
  'newline',
  'smartquotes',
];

const parserOf = (breaks: boolean): Parser => {
  const parser = new MarkdownIt('zero', {
    html: false,
    linkify: false,
    typographer: true,
    quotes: '“”‘’',
    breaks,
  }).enable(rules);
  parser.validateLink = (url) => /^https:\/\/[^\s]+$/i.test(url);
  Object.assign(parser.renderer.rules, ourRules);
  return parser;
};

const ourRules: Parser['renderer']['rules'] = {
  // A table is shown as cards on a phone: each cell carries its column's heading, and a row is headed by its first cell.
  table_open: () => '<div class="cards"><table class="t-table">\n',
  table_close: () => '</table></div>\n',
  th_open: () => '<th scope="col">',
  td_open: (tokens, index) => {
    const { column, heading } = cellOf(tokens, index);
    return column === 0 ? '<th scope="row">' : `<td data-l="${escapeText(heading)}">`;
  },
  td_close: (tokens, index) => (cellOf(tokens, index).column === 0 ? '</th>' : '</td>'),
  // Of a link only the address is kept: no title, nothing that an author could slip in.
  link_open: (tokens, index) => `<a href="${escapeText(String(tokens[index]?.attrGet('href') ?? ''))}" rel="noopener">`,
  // A list that starts elsewhere than at 1 would need an attribute; the format has no use for it.
  ordered_list_open: () => '<ol>\n',
};

const flowing = parserOf(false);
const lineByLine = parserOf(true);

/** Renders the Markdown the format allows; `lineBreaks` keeps the author's line ends, as in a chat message. */
export const renderMarkdown = (markdown: string, { lineBreaks = false } = {}): string =>
  (lineBreaks ? lineByLine : flowing).render(markdown).trim();

/** Renders Markdown that stands within a line: bold, italics and links. */
export const renderInline = (markdown: string): string => lineByLine.renderInline(markdown);

export const escapeText = (text: string): string => flowing.utils.escapeHtml(text);

/** One run of words as a reader meets it: a paragraph, a list item or a table cell, without its marks. */
export type PlainRun = { readonly line: number; readonly text: string; readonly inTable: boolean };

/** What people read of this Markdown; lines count from 0. */
export function plainRuns(markdown: string): PlainRun[] {
  let inTable = false;
  let line = 0;
  return flowing.parse(markdown, {}).flatMap((token) => {
    if (token.type === 'table_open') inTable = true;
    if (token.type === 'table_close') inTable = false;
    if (token.map) [line] = token.map;
    return token.type === 'inline' ? [{ line, inTable, text: plainText(token) }] : [];
  });
}

const plainText = (token: Token): string =>
  (token.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('');

function cellOf(tokens: readonly Token[], index: number): { column: number; heading: string } {
  let row = index;
  while (row > 0 && tokens[row]?.type !== 'tr_open') row -= 1;
  const column =
    tokens.slice(row, index).filter(({ type }) => type === 'td_open').length -
    (tokens[index]?.type === 'td_close' ? 1 : 0);

  let table = index;
  while (table > 0 && tokens[table]?.type !== 'table_open') table -= 1;
  const headings = tokens
    .slice(table, row)
    .flatMap((token, at, all) => (token.type === 'th_open' ? [plainTextOf(all[at + 1])] : []));
  return { column, heading: headings[column] ?? '' };
}

const plainTextOf = (token: Token | undefined): string => (token === undefined ? '' : plainText(token));
