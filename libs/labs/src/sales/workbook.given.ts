import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook made for a test: text (shared), a number, a day as a serial number, or a formula with its saved value. */
export type GivenCell =
  | string
  | number
  | { readonly serial: number }
  | { readonly inline: string }
  | { readonly formula: string; readonly value: number }
  | null;

export interface GivenWorkbook {
  readonly rows: readonly (readonly GivenCell[])[];
  readonly merges?: readonly string[];
  readonly date1904?: boolean;
  /** Sheets that stand before the one with the rows. */
  readonly sheetsBefore?: readonly string[];
  readonly prefix?: string;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The files of an .xlsx as Excel lays them out, still unpacked. */
export function workbookFiles({
  rows,
  merges = [],
  date1904 = false,
  sheetsBefore = [],
  prefix = '',
}: GivenWorkbook): Record<string, string> {
  const strings: string[] = [];
  const cell = (value: GivenCell, row: number, column: number): string => {
    const at = `r="${letters(column)}${row + 1}"`;
    const p = prefix;
    if (value === null) return `<${p}c ${at} s="0"/>`;
    if (typeof value === 'string') return `<${p}c ${at} t="s"><${p}v>${strings.push(value) - 1}</${p}v></${p}c>`;
    if (typeof value === 'number') return `<${p}c ${at}><${p}v>${value}</${p}v></${p}c>`;
    if ('serial' in value)
      return `<${p}c ${at} s="${value.serial % 1 === 0 ? 1 : 2}"><${p}v>${value.serial}</${p}v></${p}c>`;
    if ('inline' in value)
      return `<${p}c ${at} t="inlineStr"><${p}is><${p}t>${escape(value.inline)}</${p}t></${p}is></${p}c>`;
    return `<${p}c ${at}><${p}f>${escape(value.formula)}</${p}f><${p}v>${value.value}</${p}v></${p}c>`;
  };
  const sheet = (body: string) =>
    `<?xml version="1.0"?><${prefix}worksheet><!-- > a comment --><${prefix}sheetData>${body}</${prefix}sheetData>` +
    `<${prefix}mergeCells>${merges.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`).join('')}</${prefix}mergeCells></${prefix}worksheet>`;
  const body = rows
    .map((row, r) => `<${prefix}row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</${prefix}row>`)
    .join('');
  const sheets = [...sheetsBefore, body];
  return {
    'xl/workbook.xml': `<workbook><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map((_, i) => `<sheet name="Lembar ${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="${i % 2 ? '/xl/' : ''}worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy hh:mm"/><numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ...Object.fromEntries(sheets.map((one, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(one)])),
    'xl/sharedStrings.xml': `<sst>${strings
      .map((text, i) =>
        i % 2
          ? `<si><r><t>${escape(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escape(text.slice(1))}</t></r><rPh><t>x</t></rPh></si>`
          : `<si><t>${escape(text)}</t></si>`,
      )
      .join('')}</sst>`,
  };
}

/** The bytes of an .xlsx with these rows. */
export function workbookBytes(given: GivenWorkbook): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(workbookFiles(given)).map(([path, text]) => [path, strToU8(text)])));
}
