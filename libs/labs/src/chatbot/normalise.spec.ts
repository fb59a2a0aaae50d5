import fc from 'fast-check';
import { normalise, regionalWords } from './index';
import { emojiByWord } from './emoji';
import { slangCount } from './normalise';
import { regionalByWord, regionalFillers } from './regions';
import { roots } from './roots';
import { fillers, slangByWord } from './slang';
import { wordsByTopic } from './topics';

const plain = (text: string, region?: 'medan' | 'banjar') => normalise(text, region).join(' ');

describe('normalise', () => {
  it.each([
    ['shortened words', 'brp hrg yg itu', 'berapa harga yang itu'],
    ['a word of two', 'lokasi dmn', 'lokasi di mana'],
    ['capitals', 'BERAPA', 'berapa'],
    ['letters held down', 'berapaaaa', 'berapa'],
    ['letters held down in slang', 'bgttt', 'sekali'],
    ['double letters that belong', 'saat tunggu maaf', 'saat tunggu maaf'],
    ['a word twice by a figure', 'baju2 bersih', 'baju bersih'],
    ['a word twice by 2x', 'cek2x', 'cek'],
    ['a word twice by a hyphen', 'anak-anak', 'anak'],
    ['a word twice in a row', 'tidak datang-datang', 'tidak datang'],
    ['numbers', '25 kotak', '0 kotak'],
    ['numbers with dots', 'Rp25.000', 'rp 0'],
    ['a number beside its unit', '3kg', '0 kilo'],
    ['a price in thousands', '15rb', '0 ribu'],
    ['how one addresses a seller', 'kak bang bu halo min', 'halo'],
    ['particles', 'bisa dong ya kan', 'bisa'],
    ['his or its', 'harganya', 'harga'],
    ['a word that only ends so', 'hanya tanya punya', 'hanya tanya punya'],
    ['its, cut short', 'ongkirny', 'ongkos kirim'],
    ['me- before p', 'memesan memilih', 'pesan pilih'],
    ['me- before t', 'menukar', 'tukar'],
    ['me- before s', 'menyimpan', 'simpan'],
    ['me- before k', 'mengirim', 'kirim'],
    ['me- that melts nothing', 'membayar melihat', 'bayar lihat'],
    ['di- with -kan', 'dikirimkan', 'kirim'],
    ['di- with -i', 'dihubungi', 'hubung'],
    ['ber-', 'berjualan', 'jual'],
    ['-in of everyday talk', 'bayarin', 'bayar'],
    ['a word that only begins like a prefix', 'diskon dingin besar', 'diskon dingin besar'],
    ['what happened by mistake, which is another thing than to swap', 'tertukar tukar', 'tertukar tukar'],
    ['a kind emoji', 'siap 🙏', 'siap terima kasih'],
    ['an angry emoji', '😡', 'marah'],
    ['an emoji that says nothing', 'kue 🧁', 'kue'],
    ['wide letters', 'ｂｅｒａｐａ', 'berapa'],
    ['nothing', '', ''],
    ['only signs', '?!… —', ''],
  ])('undoes how people type: %s', (_, typed, meant) => {
    expect(plain(typed)).toBe(meant);
  });

  it.each([
    ['Medan', 'medan', 'cemana awak pigi', 'bagaimana saya pergi'],
    ['Medan', 'medan', 'wak berapa', 'berapa'],
    ['the Banjar people', 'banjar', 'kada kawa handak barapa', 'tidak bisa mau berapa'],
    ['the Banjar people', 'banjar', 'ading ada', 'ada'],
  ] as const)('knows words of %s when asked to', (_, region, typed, meant) => {
    expect(plain(typed, region)).toBe(meant);
    expect(plain(typed)).not.toBe(meant);
  });

  it('says the same twice, and changes nothing that is plain already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(normalise(text)).toEqual(normalise(text));
        for (const word of normalise(text)) expect(word).toMatch(/^(0|[\p{L}\p{M}]+)$/u);
      }),
    );
  });
});

describe('the slang of the normaliser', () => {
  const typed = Object.values(slangByWord).flatMap((forms) => forms.split(' '));

  it('has about four hundred typed forms', () => {
    expect(slangCount).toBe(typed.length);
    expect(typed.length).toBeGreaterThanOrEqual(400);
  });

  it('gives each typed form one meaning', () => {
    const twice = typed.filter((form, i) => typed.indexOf(form) !== i);
    expect(twice).toEqual([]);
  });

  it('takes no plain word for a typed form of another', () => {
    const words = new Set(Object.keys(slangByWord).flatMap((word) => word.split(' ')));
    expect(typed.filter((form) => words.has(form))).toEqual([]);
  });

  it('means only words that it leaves as they are', () => {
    const meant = Object.keys(slangByWord);
    expect(meant.filter((word) => plain(word) !== word)).toEqual([]);
  });

  it('drops no word that is slang for something', () => {
    const dropped = fillers.split(' ');
    expect(typed.filter((form) => dropped.includes(form))).toEqual([]);
    expect(dropped.filter((form, i) => dropped.indexOf(form) !== i)).toEqual([]);
  });

  it.each(['medan', 'banjar'] as const)('understands each word of %s that it says it knows', (region) => {
    expect(regionalWords(region).length).toBeGreaterThan(12);
    for (const [local, word] of regionalWords(region)) expect(plain(local, region)).toBe(word);
  });

  it.each(['medan', 'banjar'] as const)('has words of %s in one meaning each', (region) => {
    const local = [...Object.values(regionalByWord[region]), regionalFillers[region]].flatMap((forms) =>
      forms.split(' '),
    );
    expect(local.filter((form, i) => local.indexOf(form) !== i)).toEqual([]);
  });

  it('is what a whole table says: nothing is taken away or moved unseen', () => {
    expect({ slangByWord, emojiByWord, fillers, roots, regionalByWord, regionalFillers }).toMatchSnapshot();
  });

  it('leaves the words of the topics as it finds them, or they would never be met', () => {
    const words = Object.values(wordsByTopic).flatMap((list) => list.split(' '));
    expect(words.filter((word) => plain(word) !== word)).toEqual([]);
  });
});
