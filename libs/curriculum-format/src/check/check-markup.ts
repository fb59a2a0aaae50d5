import { error, type Finding, type Sentence } from '../shape/finding';
import type { WrittenText } from './list-texts';

type Forbidden = { readonly pattern: RegExp; readonly rule: string; readonly what: Sentence; readonly how: Sentence };

const everywhere: readonly Forbidden[] = [
  {
    pattern: /<\/?[a-z][^>]*>|<!--/i,
    rule: 'markup/html',
    what: { id: 'HTML tidak boleh dipakai.', en: 'HTML is not allowed.' },
    how: { id: 'Pakai Markdown, atau hapus tandanya.', en: 'Use Markdown, or take the tag out.' },
  },
  {
    pattern: /\blorem\b|\bTODO\b|\.\.\./i,
    rule: 'markup/placeholder',
    what: { id: 'Teks ini belum selesai.', en: 'This text is not finished.' },
    how: {
      id: 'Tulis isinya. Untuk jeda pakai tanda “…”.',
      en: 'Write what belongs here. For a pause use the sign “…”.',
    },
  },
];

const inMarkdown: readonly Forbidden[] = [
  {
    pattern: /!\[/,
    rule: 'markup/picture',
    what: { id: 'Gambar tidak boleh dimuat dengan `![`.', en: 'A picture may not be loaded with `![`.' },
    how: { id: 'Pakai `::adegan dapur "keterangan gambar"`.', en: 'Use `::adegan dapur "description"`.' },
  },
  {
    pattern: /\]\((?!https:\/\/)/i,
    rule: 'markup/link',
    what: { id: 'Tautan harus diawali https://.', en: 'A link must begin with https://.' },
    how: { id: 'Perbaiki alamatnya, atau tulis sebagai teks.', en: 'Mend the address, or write it as text.' },
  },
  {
    pattern: /^ {0,3}(#{1,6}\s|>|```|~~~|(-\s*){3,}$|(\*\s*){3,}$|(_\s*){3,}$|={3,}\s*$)|`/,
    rule: 'markup/unknown-mark',
    what: { id: 'Tanda Markdown ini tidak dikenal di sini.', en: 'This Markdown mark is not known here.' },
    how: {
      id: 'Pakai paragraf, **tebal**, daftar, tabel, atau kotak `:::`.',
      en: 'Use paragraphs, **bold**, lists, tables or a `:::` box.',
    },
  },
];

const inPlainText: readonly Forbidden[] = [
  {
    pattern: /\*\*|\]\(|!\[/,
    rule: 'markup/markdown-in-plain-text',
    what: {
      id: 'Teks ini ditampilkan apa adanya, tanpa Markdown.',
      en: 'This text is shown as it stands, without Markdown.',
    },
    how: { id: 'Hapus tanda `**` atau tautannya.', en: 'Take the `**` or the link out.' },
  },
];

/** Finds marks that the page would not show as meant, and text that was left for later. */
export function checkMarkup({ file, line, text, form }: WrittenText): Finding[] {
  const forbidden = [...everywhere, ...(form === 'markdown' ? inMarkdown : inPlainText)];
  return text
    .split('\n')
    .flatMap((words, index) =>
      forbidden
        .filter(({ pattern }) => pattern.test(words))
        .map(({ rule, what, how }) => error({ file, line: line + index }, rule, what, how)),
    );
}
