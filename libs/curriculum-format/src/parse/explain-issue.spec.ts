import { parseCurriculum } from './parse-curriculum';
import { aCurriculum, path, root, withWords } from '../testing/curriculum.given';

describe('What an author is told about a wrong shape', () => {
  it.each([
    [
      'a key left out',
      path.quiz,
      '    choose: one\n',
      '',
      ['`questions 1 › choose` belum ada.', 'Tambahkan `questions 1 › choose`.'],
    ],
    [
      'a key misspelt',
      path.module,
      'summary:',
      'sumary:',
      ['Kunci `sumary` tidak dikenal.', 'Periksa ejaannya, atau hapus kunci itu.'],
    ],
    [
      'a number for a text',
      path.form,
      'text: WhatsApp',
      'text: 38',
      ['`fields 3 › options 1 › text` terbaca sebagai angka.', 'Beri tanda kutip: "38".'],
    ],
    [
      'a text for a number',
      path.task,
      'attempts: 3',
      'attempts: tiga',
      ['`attempts` harus angka.', 'Ganti isinya dengan angka.'],
    ],
    [
      'half a minute',
      path.first,
      'minutes: 7',
      'minutes: 7.5',
      ['`minutes` harus bilangan bulat.', 'Ganti isinya dengan bilangan bulat.'],
    ],
    [
      'a text for a list',
      path.first,
      'competencies: [B2]',
      'competencies: B2',
      ['`competencies` harus daftar.', 'Ganti isinya dengan daftar.'],
    ],
    [
      'a value not on offer',
      path.case,
      'scene: dapur',
      'scene: pantai',
      ['Isi `scene` tidak dikenal.', 'Pilih salah satu: warung, dapur, laundry, butik.'],
    ],
    [
      'a kind not on offer',
      path.form,
      'kind: price',
      'kind: uang',
      ['Isi `fields 2 › kind` tidak dikenal.', 'Pilih salah satu: line, text, price, check, choice, choices, rows.'],
    ],
    [
      'an empty text',
      path.form,
      'label: Harga',
      "label: ''",
      ['`fields 2 › label` masih kosong.', 'Isi, atau hapus kuncinya.'],
    ],
    [
      'too few options',
      path.form,
      '      - { id: ig, text: Instagram }\n',
      '',
      ['`fields 3 › options` harus paling sedikit 2 butir.', 'Tambah atau kurangi sampai sesuai.'],
    ],
    [
      'too many attempts',
      path.task,
      'attempts: 3',
      'attempts: 30',
      ['`attempts` harus paling banyak 10.', 'Tambah atau kurangi sampai sesuai.'],
    ],
    [
      'a name in capitals',
      path.form,
      '{ id: harga,',
      '{ id: Harga,',
      ['Isi `fields 2 › id` salah bentuk.', 'Tulis dengan huruf kecil, angka, dan tanda hubung, misalnya kartu-fakta.'],
    ],
  ])('names the place and the way out for %s', (_title, at, words, become, sentences) => {
    const told = parseCurriculum(withWords(at, words, become), root).findings.map(({ what, how }) => [what.id, how.id]);

    expect(told).toContainEqual(sentences);
  });

  it.each([
    ['an empty file', '', 'This file is empty.'],
    ['a file of comments', '# nanti\n', 'This file is empty.'],
    ['a file of prose', 'Halo.\n', 'This file holds no keys.'],
    [
      'a key without a value',
      'id: 00000000-0000-4000-8000-000000000002\ntitle:\nmodules: [m3-teks]\n',
      '`title` is missing.',
    ],
  ])('says what is wrong with %s', (_title, text, sentence) => {
    const { findings } = parseCurriculum(aCurriculum({ [path.course]: text }), root);

    expect(findings.map(({ what }) => what.en)).toEqual([sentence]);
  });

  it('lets no Indonesian word stand in an English sentence', () => {
    const { findings } = parseCurriculum(aCurriculum({ [path.course]: '[1, 2]' }), root);

    expect(findings.map(({ what, how }) => `${what.en} ${how.en}`).join()).not.toContain('berkas');
  });
});
