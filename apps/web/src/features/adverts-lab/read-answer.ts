import { AdvertAnswers, type AdvertQuestion } from '@labs/adverts';
import { readNumber } from '@web/labs';

type Typed = Readonly<Record<string, string>>;

/** Which fields a question has; `two` with two pictures. */
export function numberFieldsOf(question: AdvertQuestion, two: boolean, typed: Typed): readonly string[] {
  if (typed[`${question}.none`] === 'yes') return [];
  switch (question) {
    case 'paid':
    case 'costPerClick':
    case 'comparison':
      return [question];
    case 'rise':
      return ['rise.book', 'rise.app'];
    case 'extra':
      return two ? [] : ['extra.whole', 'extra.low', 'extra.high'];
    case 'worth':
      return ['worth.perExtra'];
    default:
      return [];
  }
}

/** The answer that is typed, put among the others; null while something of it is missing or cannot be read. */
export function readAnswer(
  question: AdvertQuestion,
  two: boolean,
  typed: Typed,
  answers: AdvertAnswers,
): AdvertAnswers | null {
  const none = typed[`${question}.none`] === 'yes';
  const numbers = numberFieldsOf(question, two, typed).map((field) => readNumber(typed[field] ?? ''));
  if (numbers.some((number) => number === null)) return null;
  const [first, second, third] = numbers;
  const read = AdvertAnswers.safeParse({ ...answers, ...given() });
  return read.success ? read.data : null;

  function given(): object {
    switch (question) {
      case 'paid':
        return { paid: first };
      case 'costPerClick':
        return { costPerClick: none ? 'none' : first };
      case 'rise':
        return { rise: { book: first, app: second } };
      case 'comparison':
        return { comparison: first };
      case 'extra':
        if (two) return { difference: typed['difference'] ?? '' };
        return { extra: none ? 'too-small' : { whole: first, low: second, high: third } };
      case 'worth':
        return { worth: { perExtra: none ? 'none' : first, verdict: typed['worth.verdict'] } };
      case 'conclusion':
        return { conclusion: typed['conclusion'] ?? '' };
      case 'next':
        return { next: typed['next']?.trim() || null };
    }
  }
}
