import { findIn } from '../testing/check-files';
import { path, withWords } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';

const inLesson = (become: string): { in: string; words: string; become: string } => ({
  in: path.first,
  words: 'Bu Tiur memasang foto kue.',
  become,
});

describe('Markup', () => {
  itFinds([
    { title: 'HTML in a lesson', ...inLesson('Bu Tiur <b>memasang</b> foto.'), rule: 'markup/html' },
    { title: 'a script in a lesson', ...inLesson('<script>alert(1)</script>'), rule: 'markup/html' },
    { title: 'an HTML comment', ...inLesson('<!-- nanti -->'), rule: 'markup/html' },
    {
      title: 'HTML in a question',
      in: path.quiz,
      words: 'Apa yang belum',
      become: 'Apa <i>yang</i> belum',
      rule: 'markup/html',
    },
    { title: 'HTML in a case story', in: path.case, words: 'Bu Tiur', become: '<p>Bu Tiur', rule: 'markup/html' },
    { title: 'HTML in a chat', in: path.first, words: 'Kak, berapa', become: 'Kak, <br>berapa', rule: 'markup/html' },
    { title: 'a first-level heading', ...inLesson('# Judul besar'), rule: 'block/heading' },
    { title: 'a third-level heading', ...inLesson('### Judul kecil'), rule: 'block/heading' },
    {
      title: 'a heading inside a box',
      in: path.first,
      words: 'Bayangkan pembeli.',
      become: '## Bayangkan',
      rule: 'block/heading',
    },
    { title: 'a picture by its address', ...inLesson('![kue](https://example.org/kue.jpg)'), rule: 'markup/picture' },
    { title: 'a link that is not https', ...inLesson('Buka [ini](javascript:alert(1)).'), rule: 'markup/link' },
    { title: 'a quotation mark at the start of a line', ...inLesson('> kata Bu Tiur'), rule: 'markup/unknown-mark' },
    { title: 'code', ...inLesson('Tulis `harga`.'), rule: 'markup/unknown-mark' },
    {
      title: 'bold marks in a text without Markdown',
      in: path.quiz,
      words: 'Apa yang belum',
      become: 'Apa yang **belum**',
      rule: 'markup/markdown-in-plain-text',
    },
    {
      title: 'text to be written later',
      in: path.quiz,
      words: 'Harganya memang belum ada.',
      become: 'TODO',
      rule: 'markup/placeholder',
    },
    { title: 'filler text', ...inLesson('Lorem ipsum dolor.'), rule: 'markup/placeholder' },
    {
      title: 'three dots',
      in: path.rubric,
      words: 'Ada harga yang salah.',
      become: 'Ada harga...',
      rule: 'markup/placeholder',
    },
  ]);

  it('finds a line across the page', () => {
    const findings = findIn(withWords(path.first, 'Bu Tiur memasang foto kue.', 'Satu.\n\n---\n\nDua.'));

    expect(findings).toEqual([expect.objectContaining({ rule: 'markup/unknown-mark', line: 15 })]);
  });

  it.each(['3 < 5 dan 5 > 3', 'Tanda # di tengah kalimat', 'Tunggu sebentar …', 'todos los santos'])(
    'has nothing against “%s”',
    (words) => {
      expect(findIn(withWords(path.first, 'Bu Tiur memasang foto kue.', words))).toEqual([]);
    },
  );
});
