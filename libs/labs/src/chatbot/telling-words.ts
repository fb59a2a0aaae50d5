import { everydayWords } from './everyday-words';
import { standardHandoverWords } from './handover-words';
import { type Model, wholeWord } from './match';
import { normalise } from './normalise';

const everyday = new Set(everydayWords.split(' '));
const alarming = new Set(
  Object.values(standardHandoverWords).flatMap((words) => words.flatMap((entry) => normalise(entry))),
);

/**
 * The words by which a missed complaint could be known the next time: those that none of the bot's sentences has and that don't stand
 * in every message. Words that alarm in any trade come first, the others in the order in which they were said.
 */
export function tellingWords({ postings, chatbot }: Model, message: string): readonly string[] {
  const words = normalise(message, chatbot.region).filter(
    (word) => word.length > 2 && !everyday.has(word) && !postings.has(wholeWord(word)),
  );
  const telling = [...new Set(words)];
  return [...telling.filter((word) => alarming.has(word)), ...telling.filter((word) => !alarming.has(word))];
}
