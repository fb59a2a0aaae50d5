import { error, type Finding, type Place } from '../shape/finding';

/** The boxes an author can open with `:::`. */
export const boxNames = ['contoh', 'teks', 'chat', 'tips', 'hati-hati'] as const;
export type BoxName = (typeof boxNames)[number];

export const nothingToClose = (place: Place): Finding =>
  error(
    place,
    'block/nothing-to-close',
    { id: 'Tidak ada kotak yang terbuka di sini.', en: 'No box is open here.' },
    { id: 'Hapus baris `:::` ini.', en: 'Take this line `:::` out.' },
  );

export const notClosed = (place: Place, name: string): Finding =>
  error(
    place,
    'block/not-closed',
    { id: `Kotak \`:::${name}\` belum ditutup.`, en: `The box \`:::${name}\` is not closed.` },
    { id: 'Tambahkan baris `:::` di ujungnya.', en: 'Add a line `:::` at its end.' },
  );

export const unknownBox = (place: Place, name: string): Finding =>
  error(
    place,
    'block/unknown-box',
    { id: `Kotak \`:::${name}\` tidak dikenal.`, en: `The box \`:::${name}\` is not known.` },
    { id: `Pakai salah satu: ${boxNames.join(', ')}.`, en: `Use one of: ${boxNames.join(', ')}.` },
  );

export const nestedBox = (place: Place, name: string, outer: string): Finding =>
  error(
    place,
    'block/nested',
    {
      id: `Kotak \`:::${name}\` tidak boleh di dalam \`:::${outer}\`.`,
      en: `The box \`:::${name}\` may not stand in \`:::${outer}\`.`,
    },
    { id: 'Tutup kotak yang luar dulu dengan `:::`.', en: 'Close the outer box first with `:::`.' },
  );

export const untitledBox = (place: Place, name: string): Finding =>
  error(
    place,
    'block/no-title',
    { id: `Kotak \`:::${name}\` belum berjudul.`, en: `The box \`:::${name}\` has no title.` },
    { id: `Tulis judul sesudah \`:::${name}\`.`, en: `Write a title after \`:::${name}\`.` },
  );

export const titledChat = (place: Place): Finding =>
  error(
    place,
    'block/title-on-chat',
    { id: 'Kotak `:::chat` tidak berjudul.', en: 'The box `:::chat` takes no title.' },
    { id: 'Pindahkan judulnya ke kalimat di atasnya.', en: 'Move the title to the sentence above it.' },
  );

export const malformedLeaf = (place: Place): Finding =>
  error(
    place,
    'block/malformed-leaf',
    { id: 'Baris `::` ini salah bentuk atau salah tempat.', en: 'This `::` line is malformed or misplaced.' },
    {
      id: 'Tulis `::kegiatan slug` atau `::adegan dapur "keterangan gambar"`, di luar kotak.',
      en: 'Write `::kegiatan slug` or `::adegan dapur "description"`, outside a box.',
    },
  );

export const wrongHeading = (place: Place): Finding =>
  error(
    place,
    'block/heading',
    { id: 'Judul hanya boleh `##`, dan di luar kotak.', en: 'A heading may only be `##`, outside a box.' },
    {
      id: 'Pakai `##` untuk bagian baru, atau jadikan kalimat tebal.',
      en: 'Use `##` for a new part, or make it a bold sentence.',
    },
  );

export const notATurn = (place: Place): Finding =>
  error(
    place,
    'block/chat-turn',
    { id: 'Baris chat harus `- Nama: kalimat`.', en: 'A chat line must be `- Name: sentence`.' },
    {
      id: 'Mulai tiap giliran dengan tanda hubung, nama, dan titik dua.',
      en: 'Start each turn with a hyphen, a name and a colon.',
    },
  );
