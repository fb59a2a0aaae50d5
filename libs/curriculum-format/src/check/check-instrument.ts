import type { SourceDocument } from '../parse/read-yaml';
import { error, type Finding, inReadingOrder, type Place } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import type { Instrument } from '../shape/instrument.schema';
import { checkAwareness } from './check-awareness';
import { checkSentences } from './check-language';
import { checkKnowledge } from './check-knowledge';
import { checkReadiness } from './check-readiness';
import { documentTexts } from './list-texts';

/** What an instrument is checked against: the competencies there are, the modules a path may name, and today as yyyy-mm-dd. */
export type InstrumentSurroundings = {
  readonly framework: Framework;
  readonly modules?: readonly string[];
  readonly today: string;
};

/** Finds what no single value can show: forms that are no twins, paths that lead nowhere, ids used twice, reviews overdue. */
export const checkInstrument = (instrument: Instrument, around: InstrumentSurroundings): readonly Finding[] =>
  inReadingOrder([
    ...checkSlug(instrument.document),
    ...checkIds(instrument),
    ...checkKind(instrument, around),
    ...checkSentences([instrument.document, ...formsOf(instrument)].flatMap((document) => documentTexts(document))),
  ]);

const formsOf = (instrument: Instrument): readonly SourceDocument<unknown>[] =>
  instrument.kind === 'readiness' ? [] : instrument.forms;

function checkKind(instrument: Instrument, around: InstrumentSurroundings): Finding[] {
  switch (instrument.kind) {
    case 'readiness':
      return checkReadiness(instrument, around);
    case 'awareness':
      return checkAwareness(instrument, around);
    case 'knowledge':
      return checkKnowledge(instrument, around);
  }
}

const checkSlug = ({ data, slug, at }: SourceDocument<{ slug: string }>): Finding[] =>
  data.slug === slug
    ? []
    : [
        error(
          at('slug'),
          'identity/slug-differs',
          { id: `slug berbeda dari nama folder ${slug}.`, en: `The slug differs from the folder name ${slug}.` },
          { id: 'Samakan keduanya.', en: 'Make them the same.' },
        ),
      ];

function checkIds(instrument: Instrument): Finding[] {
  const firstUse = new Map<string, Place>();
  return idsOf(instrument).flatMap(({ id, place }) => {
    const first = firstUse.get(id);
    if (first === undefined) firstUse.set(id, place);
    return first === undefined ? [] : [idRepeated(place, id, first)];
  });
}

/** Every id for life: of the instrument, its forms and whatever is answered. */
function idsOf(instrument: Instrument): { id: string; place: Place }[] {
  const { document } = instrument;
  const own = { id: document.data.id, place: document.at('id') };
  const listed = <T extends { id: string }>(
    { at }: Pick<SourceDocument<unknown>, 'at'>,
    key: string,
    things: readonly T[],
  ) => things.map(({ id }, index) => ({ id, place: at(key, index, 'id') }));
  switch (instrument.kind) {
    case 'readiness':
      return [own, ...listed(document, 'items', instrument.document.data.items)];
    case 'awareness':
      return [
        own,
        ...listed(document, 'spares', instrument.document.data.spares),
        ...instrument.forms.flatMap((form) => [
          { id: form.data.id, place: form.at('id') },
          ...listed(form, 'cases', form.data.cases),
        ]),
      ];
    case 'knowledge':
      return [
        own,
        ...instrument.forms.flatMap((form) => [
          { id: form.data.id, place: form.at('id') },
          ...listed(form, 'items', form.data.items),
        ]),
      ];
  }
}

const idRepeated = (place: Place, id: string, first: Place): Finding =>
  error(
    place,
    'identity/id-repeated',
    {
      id: `id ${id} sudah dipakai di ${first.file}:${first.line}.`,
      en: `The id ${id} is already used in ${first.file}:${first.line}.`,
    },
    {
      id: 'Buat UUID baru untuk yang baru ditulis. Jangan ubah id yang sudah terbit.',
      en: 'Make a new UUID for what was written last. Never change an id that was published.',
    },
  );
