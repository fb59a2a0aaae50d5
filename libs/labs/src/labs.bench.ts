import { benchSimilarWeeks } from './adverts/adverts.bench';
import { answer, chatbotTemplates, hiddenTest, learn } from './chatbot';
import { checkCopy, draftsOf, sampleCards } from './copy';
import { analyse, prepare, readFile } from './sales';
import { bigFile } from './sales/big-file.given';

/** Milliseconds by the clock that is handed in: what each lab takes at its heaviest, the best of five times, since others use the processor too. */
export function benchLabs(now: () => number) {
  return {
    salesRows: 20_000,
    salesFirstFinding: best(now, firstFinding(20_000)),
    chatbotAnswers: answers(now),
    advertsTwoHundredWeeks: benchSimilarWeeks(now),
    copyThousandLetters: best(now, thousandLetters()),
  };
}

/** From the bytes of a file to the first sentences of its report. */
function firstFinding(rows: number): () => void {
  const { bytes } = bigFile(rows);
  return () => {
    const reading = readFile(bytes);
    if ('trouble' in reading) throw new Error(reading.trouble.code);
    analyse(prepare(reading.table).sales!);
  };
}

/** Every message of the hidden tests, each answered by the bot of its trade, which has learned before. */
function answers(now: () => number) {
  const times = chatbotTemplates.flatMap(({ id, chatbot }) => {
    const model = learn(chatbot);
    return hiddenTest(id).map(({ text }) => best(now, () => answer(model, text)));
  });
  times.sort((a, b) => a - b);
  return { messages: times.length, p95: times[Math.ceil(times.length * 0.95) - 1]!, slowest: times[times.length - 1]! };
}

function thousandLetters(): () => void {
  const card = sampleCards[0];
  const text = draftsOf(card, 'instagram', 'order', '').join('\n').repeat(10).slice(0, 1_000);
  return () => checkCopy({ card, channel: 'instagram', text, draft: text });
}

function best(now: () => number, work: () => void): number {
  return Math.min(...Array.from({ length: 5 }, () => timed(now, work)));
}

function timed(now: () => number, work: () => void): number {
  const from = now();
  work();
  return now() - from;
}
