import { handOver, outOfScope, type TestMessage } from '../measure';
import type { ChatbotTemplate } from '../templates';
import { culinaryTest } from './culinary';
import { fashionTest } from './fashion';
import { groceryTest } from './grocery';
import type { HiddenTest } from './hidden-test';
import { laundryTest } from './laundry';
import { repairTest } from './repair';

export const hiddenTests: Readonly<Record<ChatbotTemplate['id'], HiddenTest>> = {
  culinary: culinaryTest,
  fashion: fashionTest,
  grocery: groceryTest,
  laundry: laundryTest,
  repair: repairTest,
};

/** The hidden test of a trade as one list. It is never shown before a run. */
export function hiddenTest(template: ChatbotTemplate['id']): readonly TestMessage[] {
  const test = hiddenTests[template];
  const answerable = [test.plain, test.slang].flatMap((byIntent) =>
    Object.entries(byIntent).flatMap(([expects, texts]) => texts.map((text) => ({ text, expects }))),
  );
  return [
    ...answerable,
    ...test.outOfScope.map((text) => ({ text, expects: outOfScope })),
    ...test.handover.map((text) => ({ text, expects: handOver })),
  ];
}
