import { aChatbot } from './a-chatbot.given';
import { everydayWords } from './everyday-words';
import {
  answer,
  chatbotTemplates,
  handOver,
  hiddenTest,
  learn,
  normalise,
  outOfScope,
  tellingWords,
  type Model,
} from './index';

const of = (message: string) => tellingWords(learn(aChatbot()), message);
const everyday = everydayWords.split(' ');

describe('the words suggested for handing over', () => {
  it('are those that the bot has never met, once each', () => {
    expect(of('bolunya luntur, LUNTUR kak')).toEqual(['luntur']);
  });

  it.each([
    ['saya mau bilang ini semua', []],
    ['siapa yang tanggung jawab, dan kapan?', ['tanggung', 'jawab']],
    ['padahal baru kemarin sy beli dua', []],
    ['leher saya gatal dan merah', ['gatal', 'merah', 'leher']],
    ['ok 5 kak', []],
  ])('of “%s” tell something, the alarming ones first', (message, words) => {
    expect(of(message)).toEqual(words);
  });

  it('are never among those that stand in every message', () => {
    for (const word of everyday) expect(of(`bolunya ${word} berjamur`)).toEqual(['jamur']);
  });

  it('are compared with everyday words in the form the normaliser leaves, none of them twice', () => {
    expect(everyday.filter((word) => normalise(word).join(' ') !== word)).toEqual([]);
    expect(new Set(everyday).size).toBe(everyday.length);
  });

  it('of all missed complaints of a trade send nobody to a person whom the bot could answer', () => {
    for (const { id, chatbot } of chatbotTemplates) {
      const missed = hiddenTest(id).filter(({ expects }) => expects === handOver);
      const words = missed.flatMap(({ text }) => tellingWords(learn(chatbot), text).slice(0, 3));
      const { handoverWords } = chatbot;
      const taught = learn({
        ...chatbot,
        handoverWords: { ...handoverWords, complaint: [...handoverWords.complaint, ...words] },
      });
      const calm = hiddenTest(id).filter(({ expects }) => expects !== handOver && expects !== outOfScope);
      const handedOver = (model: Model) => calm.filter(({ text }) => answer(model, text).kind === 'handover');
      expect(handedOver(taught)).toEqual(handedOver(learn(chatbot)));
    }
  });
});
