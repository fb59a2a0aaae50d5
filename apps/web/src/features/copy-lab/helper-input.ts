import { factOf, promptText } from '@labs/copy';
import { workOf, type OnBench } from './copy-bench';

/** The most letters the helper reads of a text, and of one fact. */
const most = { text: 2000, fact: 160 } as const;
const told = ['product', 'price', 'size', 'keeps', 'ingredients', 'flavours', 'hours', 'order', 'area'] as const;

/** What is true of the product, each fact with its name, for the helper to hold to. */
export const factsOf = ({ card }: OnBench, nameOf: (field: (typeof told)[number]) => string): string[] =>
  told.flatMap((field) => {
    const fact = factOf(card, field);
    return fact === '' ? [] : [`${nameOf(field)}: ${fact}`.slice(0, most.fact)];
  });

/** The prompt as it may leave the phone: masked, and no longer than the helper reads. */
export const promptFor = (value: OnBench): string => promptText(workOf(value).prompt).slice(0, most.text);

/** A text as long as the helper reads it. */
export const textFor = ({ text }: OnBench): string => text.slice(0, most.text);
