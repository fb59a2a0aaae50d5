import type { InstrumentContent, KnowledgeContent, ReadinessContent } from '@contracts/instruments';
import type { PathCondition } from '@rules';
import type {
  AwarenessFormData,
  ConditionData,
  Instrument,
  KnowledgeFormData,
  ReadinessData,
} from '../shape/instrument.schema';
import { withCurlyQuotes } from './curly-quotes';

/** What a checked instrument is to those who ask, answer and score: without its authors' notes, its forms in alphabetical order. */
export function packInstrument(instrument: Instrument): InstrumentContent {
  const { id, slug, title, version, minutes, instruction } = instrument.document.data;
  const head = { id, slug, title, version, minutes, instruction };
  switch (instrument.kind) {
    case 'readiness':
      return withCurlyQuotes({ ...head, ...packReadiness(instrument.document.data) });
    case 'awareness': {
      const { answers, bands, evidence } = instrument.document.data;
      const forms = instrument.forms.map(({ data }) => packAwarenessForm(data));
      return withCurlyQuotes({ ...head, kind: 'awareness', answers, bands, evidence, forms });
    }
    case 'knowledge':
      return withCurlyQuotes({
        ...head,
        kind: 'knowledge',
        forms: instrument.forms.map(({ data }) => packKnowledgeForm(data)),
      });
  }
}

const packReadiness = (
  data: ReadinessData,
): Omit<ReadinessContent, 'id' | 'slug' | 'title' | 'version' | 'minutes' | 'instruction'> => ({
  kind: data.kind,
  scale: data.scale,
  unknown: data.unknown,
  dimensions: data.dimensions,
  items: data.items.map(({ factor: _factor, 'first-step': firstStep, ...item }) => ({ ...item, firstStep })),
  retrospect: data.retrospect,
  levels: data.levels,
  need: data.need,
  paths: data.paths.map((path) => ({ ...path, when: packCondition(path.when) })),
});

function packCondition(condition: ConditionData): PathCondition {
  if (condition === 'always') return condition;
  if ('any' in condition) return { any: condition.any.map(packCondition) };
  if ('all' in condition) return { all: condition.all.map(packCondition) };
  if ('at-most' in condition) return { item: condition.item, atMost: condition['at-most'] };
  if ('at-least' in condition) return { item: condition.item, atLeast: condition['at-least'] };
  if ('awareness-below' in condition) return { awarenessBelow: condition['awareness-below'] };
  if ('awareness-at-least' in condition) return { awarenessAtLeast: condition['awareness-at-least'] };
  if ('every-dimension-at-least' in condition) return { everyDimensionAtLeast: condition['every-dimension-at-least'] };
  return condition;
}

const packAwarenessForm = ({ form, cases }: AwarenessFormData) => ({
  form,
  cases: cases.map(({ id, text, answer, half, why }) => ({ id, text, answer, half, why })),
});

const packKnowledgeForm = ({ form, reserve, items }: KnowledgeFormData): KnowledgeContent['forms'][number] => ({
  form,
  reserve: reserve === true,
  items: items.map((item) => {
    const { id, competency, stem } = item;
    return item.type === 'JD'
      ? { id, competency, stem, type: item.type, pairs: item.pairs }
      : {
          id,
          competency,
          stem,
          type: item.type,
          options: item.options.map((option) => ({ ...option, right: option.right === true })),
        };
  }),
});
