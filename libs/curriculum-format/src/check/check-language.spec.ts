import { findIn } from '../testing/check-files';
import { path, withWords } from '../testing/curriculum.given';
import { itFinds } from '../testing/faults';
import { sentencesOf } from './check-language';

const words = (count: number): string => `${Array.from({ length: count }, (_, n) => `kata${n + 1}`).join(' ')}.`;
const short = 'Bu Tiur memasang foto kue.';

describe('Language', () => {
  itFinds([
    {
      title: 'a sentence of 21 words in a lesson',
      in: path.first,
      words: short,
      become: words(21),
      rule: 'language/sentence-too-long',
      severity: 'warning',
    },
    {
      title: 'a sentence of 21 words in a question',
      in: path.quiz,
      words: 'Apa yang belum dijawab teks ini?',
      become: words(21),
      rule: 'language/sentence-too-long',
      severity: 'warning',
    },
    {
      title: 'a sentence of 21 words in a list',
      in: path.first,
      words: 'Sebut orangnya.',
      become: words(21),
      rule: 'language/sentence-too-long',
      severity: 'warning',
    },
    {
      title: 'sentences that are long on average',
      in: path.case,
      words: 'Bu Tiur membuat bika ambon di Medan Denai.',
      become: Array.from({ length: 30 }, () => words(13)).join(' '),
      rule: 'language/long-on-average',
      severity: 'warning',
      foundAt: '---',
    },
    {
      title: 'a law in a lesson without a source',
      in: path.first,
      words: short,
      become: 'Pasal 8 melarangnya.',
      rule: 'language/no-source',
      severity: 'warning',
    },
    {
      title: 'halal in a quiz of a lesson without a source',
      in: path.quiz,
      words: 'text: Umur pemilik',
      become: 'text: Kata halal',
      rule: 'language/no-source',
      severity: 'warning',
    },
    {
      title: 'BPOM in a chat of a lesson without a source',
      in: path.first,
      words: 'Kak, berapa harganya?',
      become: 'Kak, ada BPOM?',
      rule: 'language/no-source',
      severity: 'warning',
    },
    {
      title: 'a word that many do not know',
      in: path.first,
      words: short,
      become: 'Customer bertanya.',
      rule: 'language/hard-word',
      severity: 'warning',
    },
  ]);

  it('says how the long sentence begins', () => {
    const [finding] = findIn(withWords(path.first, short, words(25)));

    expect(finding?.what.id).toBe('Kalimat 25 kata: “kata1 kata2 kata3 kata4 kata5 kata6 …” Batasnya 20.');
  });

  it('does not judge how customers, vendors and machines write', () => {
    expect(findIn(withWords(path.first, 'Kak, berapa harganya?', words(30)))).toEqual([]);
    expect(findIn(withWords(path.quiz, 'Bika ambon lembut.', words(30)))).toEqual([]);
    expect(findIn(withWords(path.first, 'Bika ambon Rp38.000.', words(30)))).toEqual([]);
  });

  it('allows a sentence of 20 words', () => {
    expect(findIn(withWords(path.first, short, words(20)))).toEqual([]);
  });

  it('allows a law where the lesson has a source', () => {
    expect(findIn(withWords(path.second, 'UU melarang janji palsu.', 'Peraturan BPOM melarangnya.'))).toEqual([]);
  });
});

describe('sentencesOf', () => {
  it.each([
    ['Harganya Rp38.000 sekotak. Buka 08.00 sampai 17.00 WIB.', [3, 5]],
    ['"Kita minta AI saja, Bu." Ia mengetik satu baris.', [5, 4]],
    ['Benar? Ya! Sungguh…', [1, 1, 1]],
    ['Satu baris\nbaris lain', [2, 2]],
    ['— · 20 × 20 cm', [3]],
    ['', []],
  ])('reads “%s”', (text, counts) => {
    expect(sentencesOf(text).map((sentence) => sentence.words)).toEqual(counts);
  });
});
