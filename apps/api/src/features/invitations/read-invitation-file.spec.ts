import fc from 'fast-check';
import type { Problem } from '@api/platform/problems';
import { tableText } from '@api/platform/csv';
import { readInvitationFile } from './read-invitation-file';

const districts = [
  { code: '12.71.04', name: 'Medan Denai' },
  { code: '12.71.19', name: 'Medan Petisah' },
];
const denai = districts[0];
const read = (text: string | Uint8Array) =>
  readInvitationFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, districts);
const refusal = (text: string | Uint8Array) => {
  try {
    read(text);
  } catch (error) {
    const { spec, members } = error as Problem;
    return { code: spec.code, ...members };
  }
  return undefined;
};

describe('readInvitationFile', () => {
  it('reads a file as Indonesian Excel writes it: Windows-1252, semicolons, numbers without their zero', () => {
    const text =
      'No;Nama Lengkap;No. HP (WA);Kecamatan\r\n1;Bu S\u00e9ri;81234567890;Kec. Medan Denai\r\n2;Pak Budi;0813 9876 5432;\r\n;;;\r\n';
    expect(read(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual({
      encoding: 'Windows-1252',
      delimiter: ';',
      rows: [
        { line: 2, name: 'Bu Séri', phone: '+6281234567890', district: denai },
        { line: 3, name: 'Pak Budi', phone: '+6281398765432', district: undefined },
      ],
    });
  });

  it.each([
    'nama;hp',
    'Nama Lengkap;No HP',
    'NAMA;TELEPON',
    'Nama Peserta;WA',
    'name;phone',
    'nama;Nomor',
    '"Nama";"Whatsapp"',
    'kec;nama;hp',
  ])('finds the columns under %j', (header) => {
    const values = header.startsWith('kec') ? 'Denai;Sari;081234567890' : 'Sari;081234567890';
    expect(read(`${header}\n${values}`).rows).toMatchObject([{ name: 'Sari', phone: '+6281234567890' }]);
  });

  it.each([
    [';081234567890', 'name-missing'],
    [' \u200b ;081234567890', 'name-missing'],
    [`${'a'.repeat(121)};081234567890`, 'name-too-long'],
    ['Sa\uFFFDri;081234567890', 'name-unreadable'],
    ['Sari;', 'phone-missing'],
    ['Sari', 'phone-missing'],
    ['Sari;6,28123E+11', 'phone-cut-by-excel'],
    ['Sari;081234567890/081398765432', 'phone-two-numbers'],
    ['Sari;halo', 'phone-not-valid'],
    ['Sari;081234567890;Surabaya', 'district-not-known'],
    ['"Sari;081234567890;Denai', 'row-torn'],
  ])('names what is wrong with the row %j: %s', (row, reason) => {
    expect(read(`nama;hp;kecamatan\n${row}\nTiur;081300000000;Denai`).rows).toMatchObject([
      { line: 2, reason },
      { line: 3, name: 'Tiur' },
    ]);
  });

  it('offers the kecamatan that was probably meant', () => {
    expect(read('nama;hp;kec\nSari;081234567890;Medan Dena').rows[0]).toMatchObject({
      reason: 'district-not-known',
      hint: 'Medan Denai',
    });
  });

  it('invites a number once: the second row with it is named', () => {
    expect(read('nama;hp\nSari;081234567890\nSari Dewi;+62 812-3456-7890').rows.map(({ reason }) => reason)).toEqual([
      undefined,
      'repeated-in-file',
    ]);
  });

  it('keeps a name that looks like a formula as the text it is', () => {
    expect(read('nama;hp\n=cmd|calc!A1;081234567890').rows[0]).toMatchObject({ name: '=cmd|calc!A1' });
  });

  it('takes control characters and line breaks out of names', () => {
    expect(read('nama;hp\n"Bu\u0007\r\n Sari\u202e";081234567890').rows[0]).toMatchObject({ name: 'Bu Sari' });
  });

  it.each([
    [new Uint8Array(), { code: 'cohorts/file-not-readable', is: 'empty' }],
    [Uint8Array.of(0x50, 0x4b, 3, 4), { code: 'cohorts/file-not-readable', is: 'workbook' }],
    [Uint8Array.of(1, 0, 0, 7), { code: 'cohorts/file-not-readable', is: 'binary' }],
    ['alamat;kota\nx;y', { code: 'cohorts/columns-missing', found: ['alamat', 'kota'] }],
    [`nama;hp\n${'Sari;081234567890\n'.repeat(2001)}`, { code: 'cohorts/too-many-rows', rows: 2001, most: 2000 }],
  ])('refuses what is no such table: %#', (file, problem) => {
    expect(refusal(file)).toEqual(problem);
  });

  it('answers for every row of any table, in order, with either an invitation or a reason', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'Sari 0812+-=;"\',.\n\tE') }),
      fc.constantFrom('Sari', '081234567890', '6,28E+11', 'Denai'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 }), (cells) => {
        const { rows } = read(tableText([['Nama', 'HP', 'Kecamatan'], ...cells]));
        const filled = cells.filter((row) => row.some((text) => text.trim() !== '')).length;
        expect(rows).toHaveLength(filled);
        const lines = rows.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        const invited = rows.filter(({ reason }) => !reason);
        expect(new Set(invited.map(({ phone }) => phone)).size).toBe(invited.length);
        for (const { name, phone } of invited) {
          expect(name).toMatch(/^[^\u0000-\u001f]{1,120}$/);
          expect(phone).toMatch(/^\+[1-9]\d{7,14}$/);
        }
      }),
    );
  });

  it('answers to any bytes with rows or a named refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const named = refusal(Uint8Array.from([...new TextEncoder().encode('nama;hp\n'), ...bytes]));
        expect(named === undefined || named.code.startsWith('cohorts/')).toBe(true);
      }),
    );
  });
});
