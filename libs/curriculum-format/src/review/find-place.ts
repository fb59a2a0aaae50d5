import { type Statement, statementsOf } from './list-statements';
import { nameFiles } from './name-files';
import type { SourceFiles } from '../shape/source-files';

/** A place of a draft of which people speak. */
export type Place = {
  readonly path: string;
  /** What stays the same when something else is edited: ids where there are ids; the list or the prose it stands in elsewhere. */
  readonly key: string;
  /** As the list of changes names it: "Kuis 3.1, soal 2, pilihan b". */
  readonly where: string;
  readonly text: string;
};

/** Marks a place that has no id: one of a list, or of the paragraphs of a text. */
const inList = '/*';

/** Every place of a file, the file itself first; none when there is no such file. */
export function placesIn(files: SourceFiles, path: string): readonly Place[] {
  const text = files.get(path);
  const file = nameFiles(files).find((named) => named.path === path);
  if (text === undefined || file === undefined) return [];
  const { values, orders, sequences } = statementsOf(path, text);
  const at = (key: string, where: string, said = ''): Place => ({
    path,
    key,
    where: [file.name, where].filter(Boolean).join(', '),
    text: said,
  });
  const of = (key: string, { where, text: said }: Statement): Place => at(key, where, said);
  return [
    at('', ''),
    at('layout', 'jarak baris'),
    ...[...values].map(([key, statement]) => of(key, statement)),
    ...[...orders].map(([key, { where }]) => at(`${key}/order`, where)),
    ...[...sequences].flatMap(([key, statements]) => statements.map((statement) => of(`${key}${inList}`, statement))),
  ];
}

/**
 * The place that was spoken of, in the files as they are now; null when it is gone.
 *
 * A value is found by its ids. A paragraph has none: it is the one that says the same, wherever it went, or else the one that stands
 * where it stood.
 */
export function findPlace(files: SourceFiles, spokenOf: Place): Place | null {
  const places = placesIn(files, spokenOf.path).filter(({ key }) => key === spokenOf.key);
  if (!spokenOf.key.endsWith(inList)) return places[0] ?? null;
  const isThere = ({ where }: Place): boolean => where === spokenOf.where;
  const same = places.filter(({ text }) => text === spokenOf.text);
  return same.find(isThere) ?? same[0] ?? places.find(isThere) ?? null;
}
