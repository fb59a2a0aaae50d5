import { aCurriculum, ids, path, withWords } from '../testing/curriculum.given';
import type { SourceFiles } from '../shape/source-files';
import { findPlace, type Place, placesIn } from './find-place';
import { reviewableDiff } from './review-diff';

const files = aCurriculum();
const placeOf = (at: string, text: string, within: SourceFiles = files): Place => {
  const place = placesIn(within, at).find((each) => each.text === text);
  if (!place) throw new Error(`Nothing in ${at} says “${text}”.`);
  return place;
};

describe('A place of which people speak', () => {
  it('is called what the list of changes calls it, in every file', () => {
    const changes = reviewableDiff(new Map(), files);
    const named = [...files.keys()].flatMap((each) => placesIn(files, each).map(({ where }) => where));
    expect(changes.length).toBeGreaterThan(100);
    expect(changes.filter(({ where }) => !named.includes(where))).toEqual([]);
  });

  it('is the same option after a question was put before its own', () => {
    const option = placeOf(path.quiz, 'Pembeli mencari harga.');
    const another = `  - id: 00000000-0000-4000-8000-0000000000ff
    stem: Ada pertanyaan?
    choose: one
    options:
      - { id: a, text: Ada, right: true, why: Memang ada. }
      - { id: b, text: Tidak, why: Masih ada. }
`;
    const later = withWords(path.quiz, `  - id: ${ids.secondQuestion}`, `${another}  - id: ${ids.secondQuestion}`);
    expect(findPlace(later, option)).toEqual({ ...option, where: 'Kuis 3.1, soal 3, pilihan a, penjelasan' });
  });

  it('is the same paragraph after one was written before it', () => {
    const paragraph = placeOf(path.first, 'Ia menulis ulang.');
    const later = withWords(path.first, 'Ia menulis ulang.', 'Satu kalimat lagi.\n\nIa menulis ulang.');
    expect(findPlace(later, paragraph)).toEqual({ ...paragraph, where: 'Pelajaran 3.1, bagian 2, paragraf 8' });
  });

  it('is where it stood when its own words were changed', () => {
    const paragraph = placeOf(path.first, 'Ia menulis ulang.');
    const later = withWords(path.first, 'Ia menulis ulang.', 'Ia mencoba lagi.');
    expect(findPlace(later, paragraph)).toEqual({ ...paragraph, text: 'Ia mencoba lagi.' });
  });

  it('is gone with its question, and with its file', () => {
    const stem = placeOf(path.secondQuiz, 'Mana perintah yang jelas?');
    const text = files.get(path.secondQuiz) ?? '';
    const without = new Map(files).set(path.secondQuiz, text.replace(/questions:\n[\s\S]*$/, 'questions: []\n'));
    expect(findPlace(without, stem)).toBeNull();
    const gone = new Map(files);
    gone.delete(path.secondQuiz);
    expect(findPlace(gone, stem)).toBeNull();
  });

  it('may be the whole file', () => {
    const [whole] = placesIn(files, path.rubric);
    expect(whole).toEqual({ path: path.rubric, key: '', where: 'Rubrik “Dua teks”', text: '' });
    expect(findPlace(withWords(path.rubric, 'safety: true', 'safety: false'), whole!)).toEqual(whole);
  });
});
