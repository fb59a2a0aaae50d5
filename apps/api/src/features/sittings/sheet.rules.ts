import type { AwarenessContent, InstrumentContent, KnowledgeContent, KnowledgeItem } from '@contracts/instruments';
import type { InstrumentSheet, KnowledgeQuestion } from '@contracts/sittings';
import { drawnOrder } from '@rules';

/** What decides how a form is shown: its name, the learner's own lot, by which twins keep their places, and the sitting's. */
export type Showing = { readonly form: string | null; readonly learnerLot: number; readonly lot: number };

/** The form of a content by its name; a sitting names one that its version has. */
export function formOf<Content extends AwarenessContent | KnowledgeContent>(
  { forms }: Content,
  name: string | null,
): Content['forms'][number] {
  const form = forms.find((each) => each.form === name);
  if (!form) throw new Error(`The instrument has no form ${name}.`);
  return form;
}

/** What a learner's phone gets of an instrument: a readiness check whole, of a measured one her form without its name and its key. */
export function sheetOf(content: InstrumentContent, { form, learnerLot, lot }: Showing): InstrumentSheet {
  if (content.kind === 'readiness') return content;
  const { title, minutes, instruction } = content;
  const head = { title, minutes, instruction };
  if (content.kind === 'awareness') {
    const { cases } = formOf(content, form);
    const drawn = drawnOrder(cases.length, learnerLot).flatMap((place) => cases[place] ?? []);
    return {
      ...head,
      kind: content.kind,
      answers: content.answers,
      cases: drawn.map(({ id, text }) => ({ id, text })),
    };
  }
  return { ...head, kind: content.kind, items: formOf(content, form).items.map((item) => questionOf(item, lot)) };
}

function questionOf(item: KnowledgeItem, lot: number): KnowledgeQuestion {
  const { id, stem, type } = item;
  if (!('pairs' in item))
    return { id, stem, type: item.type, options: item.options.map((option) => ({ id: option.id, text: option.text })) };
  // A pair's own id would tell which belongs to which: its place in this order is all a phone learns.
  const rights = drawnOrder(item.pairs.length, lot).map((place, at) => ({
    id: String(at),
    text: item.pairs[place]?.right ?? '',
  }));
  return { id, stem, type: type as 'JD', lefts: item.pairs.map(({ left }) => left), rights };
}

/** The pairs that were put together, by their own ids again. */
export function pairsChosen(
  item: Extract<KnowledgeItem, { type: 'JD' }>,
  answer: readonly string[],
  lot: number,
): string[] {
  const order = drawnOrder(item.pairs.length, lot);
  return answer.map((place) => item.pairs[order[Number(place)] ?? -1]?.id ?? '');
}
