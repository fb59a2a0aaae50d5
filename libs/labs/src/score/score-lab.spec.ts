import { advertEngine, resultOf as countAdverts } from '../adverts';
import { goldenWorks, paydayAnswers } from '../adverts/advert-work.given';
import { chatbotEngine, chatbotTemplates, resultOf as countChatbot } from '../chatbot';
import { copyEngine, plantError, resultOf as countCopy, sampleCards } from '../copy';
import { reportOfSample, resultOf as countSales, salesEngine } from '../sales';
import { resultOf as countStock, stockEngine } from '../stock';
import { aWork as aStockWork, suryaniAnswers } from '../stock/suryani.given';
import { scoreLab } from './index';

const shop = chatbotTemplates[0]!.chatbot;

/** A work of each lab, finished well enough to be worth something. */
const works = {
  copy: {
    engine: copyEngine,
    card: sampleCards[0],
    channel: 'wa-status',
    goal: 'order',
    occasion: '',
    prompt: { kind: 'free', text: '' },
    source: 'own',
    draft: '',
    text: 'Bolu pandan Rp38.000. Tahan 3 hari di suhu ruang. Chat ya.',
    versions: [],
    reasons: [],
    ticks: [],
    exercise: { seed: 7, answer: plantError(7).at },
  },
  sales: { source: 'butik', report: reportOfSample('butik'), answers: { used: 1_064, reason: 'cancelled' } },
  chatbot: { v: 1, template: chatbotTemplates[0]!.id, chatbot: shop, first: shop, ownTest: [], partnerTest: [] },
  adverts: { ...goldenWorks.payday, answers: paydayAnswers },
  stock: aStockWork({ answers: suryaniAnswers }),
};

const labs = [
  ['copy', copyEngine, countCopy],
  ['sales', salesEngine, countSales],
  ['chatbot', chatbotEngine, countChatbot],
  ['adverts', advertEngine, countAdverts],
  ['stock', stockEngine, countStock],
] as const;
const names = labs.map(([lab]) => lab);

describe('scoreLab', () => {
  it.each(labs)('counts a work of the lab %s by its engine %s', (lab, engine, count) => {
    const counted = scoreLab({ lab, engine, work: works[lab] });
    expect(counted).toBe(count(works[lab])?.basisPoints);
    expect(counted).toBeGreaterThan(0);
  });

  it.each(labs)('counts no work that the lab %s cannot read', (lab, engine) => {
    for (const work of [null, undefined, {}, [], 'x', 7, { engine: 'x@1' }])
      expect(scoreLab({ lab, engine, work })).toBeNull();
  });

  it.each(labs)('counts for the lab %s no other lab’s engine, though it can read the work', (lab, engine) => {
    for (const other of names.filter((name) => name !== lab))
      expect(scoreLab({ lab: other, engine, work: works[lab] })).toBeNull();
  });

  it.each([
    ['copy', 'copy@2'],
    ['copy', 'copy'],
    ['copy', 'copy@'],
    ['copy', ''],
    ['constructor', 'constructor@1'],
    ['__proto__', '__proto__'],
    ['toString', 'toString@1'],
    ['', '__proto__'],
    ['', 'copy@1'],
  ])('knows no engine for the lab “%s” by the name “%s”', (lab, engine) => {
    expect(scoreLab({ lab, engine, work: works.copy })).toBeNull();
  });

  it('knows no engine by the name of what every object has', () => {
    // The names must not be looked up beyond the table, whatever the table inherits.
    const { prototype } = Object as unknown as { prototype: Record<string, unknown> };
    prototype['copy@7'] = () => ({ basisPoints: 10_000 });
    try {
      expect(scoreLab({ lab: 'copy', engine: 'copy@7', work: works.copy })).toBeNull();
    } finally {
      delete prototype['copy@7'];
    }
  });
});
