import { StockAnswers, type StockQuestion } from '@labs/stock';
import { readNumber } from '@web/labs';
import { readTenths } from './read-desk';
import type { Typed } from './stock-desk';

/** The answer that is typed, put among the others; null while something of it is missing or cannot be read. */
export function readAnswer(question: StockQuestion, typed: Typed, answers: StockAnswers): StockAnswers | null {
  const number = (field: string) => readNumber(typed[`a.${field}`] ?? '');
  const words = (field: string) => typed[`a.${field}`]?.trim() || null;
  const few = typed[`a.${question}.too-few`] === 'yes';
  const read = StockAnswers.safeParse({ ...answers, ...given() });
  return read.success ? read.data : null;

  function given(): object {
    switch (question) {
      case 'days':
        return { days: { used: number('used'), stockouts: number('stockouts'), closed: number('closed') } };
      case 'point':
        return { point: few ? 'too-few' : { point: number('point'), safety: number('safety') } };
      case 'packs':
        return { packs: few ? 'too-few' : number('packs') };
      case 'weekend':
      case 'cash':
        return { [question]: words(question) };
      case 'best':
        return { best: { perPiece: number('perPiece'), perWeek: number('perWeekBest') } };
      case 'price':
        return { price: number('pieces') };
      case 'tool': {
        const pieces = words('tool-pieces') === null ? undefined : number('tool-pieces');
        const tenthHours = words('tool-hours') === null ? undefined : readTenths(typed['a.tool-hours'] ?? '');
        if (pieces === undefined && tenthHours === undefined) return { tool: null };
        return {
          tool: { ...(pieces !== undefined && { pieces }), ...(tenthHours !== undefined && { tenthHours }) },
          decision: words('decision'),
        };
      }
    }
  }
}
