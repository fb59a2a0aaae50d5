import { aChatbot, anIntent } from './a-chatbot.given';
import { leaks } from './index';

const chatbot = aChatbot({ intents: [anIntent('price', ['berapa harga bolu pandan'])] });
const found = (text: string) => leaks(chatbot, [{ text, expects: 'price' }]).length === 1;

describe('leaks', () => {
  it.each([
    ['the same', 'berapa harga bolu pandan'],
    ['the same but for capitals', 'Berapa Harga Bolu Pandan'],
    ['the same in slang', 'brp hrg bolu pandan kak'],
    ['the same with a slip', 'berapa hrgaa bolu pandan'],
    ['one letter in ten other', 'berapa harga bolu pandai'],
  ])('finds a message that is %s: %j', (_, text) => {
    expect(found(text)).toBe(true);
  });

  it.each([
    ['another thing', 'alamat di mana'],
    ['the same wish in other words', 'bolu yang pandan itu satunya berapa'],
    ['more than a tenth other', 'berapa harga bolu ketan'],
    ['nothing', ''],
  ])('lets %s pass: %j', (_, text) => {
    expect(found(text)).toBe(false);
  });

  it('finds nothing in an empty line', () => {
    expect(leaks(aChatbot({ intents: [anIntent('x', [''])] }), [{ text: '', expects: 'x' }])).toEqual([]);
  });

  it('says which sentence was copied', () => {
    expect(leaks(chatbot, [{ text: 'brp harga bolu pandan', expects: 'price' }])).toEqual([
      { text: 'brp harga bolu pandan', utterance: 'berapa harga bolu pandan', intent: 'price' },
    ]);
  });

  it('draws the line at nine tenths alike', () => {
    const long = aChatbot({ intents: [anIntent('x', ['abcdefghij'])] });
    expect(leaks(long, [{ text: 'abcdefghiX', expects: 'x' }])).toHaveLength(1);
    expect(leaks(long, [{ text: 'abcdefghYX', expects: 'x' }])).toHaveLength(0);
  });
});
