import { advertEngine, resultOf as countAdverts } from '../adverts';
import { chatbotEngine, resultOf as countChatbot } from '../chatbot';
import { copyEngine, resultOf as countCopy } from '../copy';
import type { LabResult } from '../door';
import { resultOf as countSales, salesEngine } from '../sales';
import { resultOf as countStock, stockEngine } from '../stock';

/** Counts a finished work anew; null where it cannot read it. */
type Engine = (work: unknown) => LabResult | null;

/** The engines that may count a work, by the name and number that the work gives: an old number stays while a ledger names it. */
const engines: Readonly<Record<string, Engine>> = {
  [copyEngine]: countCopy,
  [salesEngine]: countSales,
  [chatbotEngine]: countChatbot,
  [advertEngine]: countAdverts,
  [stockEngine]: countStock,
};

/** Basis points of a lab's finished work by the engine it names; null for an engine nobody knows, and for a work it cannot read. */
export function scoreLab({ lab, engine, work }: { lab: string; engine: string; work: unknown }): number | null {
  const count = engine.startsWith(`${lab}@`) && isNamed(engine) ? engines[engine] : undefined;
  return count?.(work)?.basisPoints ?? null;
}

const isNamed = (engine: string): boolean => Object.prototype.hasOwnProperty.call(engines, engine);
