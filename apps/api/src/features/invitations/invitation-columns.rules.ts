/** Where in a row the three things stand that an invitation needs; a column that is not there has none. */
export type Columns = { readonly name: number; readonly phone: number; readonly district: number | undefined };

// The words people put above their columns, without spaces and signs; the first that is found in a table counts.
const headings = {
  name: ['nama', 'namalengkap', 'namapeserta', 'namapemilik', 'name', 'fullname'],
  phone: [
    ...['nohp', 'hp', 'nomorhp', 'nohandphone', 'handphone', 'notelepon', 'nomortelepon', 'telepon', 'notelp', 'telp'],
    ...[
      'nowa',
      'wa',
      'nomorwa',
      'nowhatsapp',
      'nomorwhatsapp',
      'whatsapp',
      'nohpwa',
      'phone',
      'phonenumber',
      'mobile',
      'nomor',
    ],
  ],
  district: ['kecamatan', 'kec', 'namakecamatan', 'district'],
} as const;

const heading = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)/g, '')
    .replace(/[^a-z]/g, '');

/** How many of the columns looked for a line holds. */
export const countColumns = (header: readonly string[]): number =>
  Object.values(headings).filter((words) => at(header, words) !== undefined).length;

/** The columns of a table by its header; undefined without a name or without a number. */
export function findColumns(header: readonly string[]): Columns | undefined {
  const name = at(header, headings.name);
  const phone = at(header, headings.phone);
  return name === undefined || phone === undefined
    ? undefined
    : { name, phone, district: at(header, headings.district) };
}

function at(header: readonly string[], words: readonly string[]): number | undefined {
  const found = header.map(heading);
  const word = words.find((one) => found.includes(one));
  return word === undefined ? undefined : found.indexOf(word);
}
