import type { ChangeView, VersionView } from '@contracts/curricula';

/** The changes of one quiz, lesson or task, in the order of the files. */
export type ChangeGroup = { readonly place: string; readonly changes: readonly ChangeView[] };

/** The version's own number changes with every version; it says nothing to a reviewer. */
export const changesToRead = ({ changes, number, comparedWith }: VersionView): ChangeView[] =>
  changes.filter(({ before, after }) => !(before === comparedWith && after === number));

/** The first words of a place name its quiz, lesson or task: “Kuis 3.2, soal 1, pilihan a”. */
const placeOf = (where: string): string => where.split(', ')[0] ?? where;

/** What stands in the place named: “soal 1, pilihan a”. */
export const withinPlace = (where: string): string => where.slice(placeOf(where).length + 2);

/** Changes that stand side by side in one quiz, lesson or task are read together. */
export function groupChanges(changes: readonly ChangeView[]): ChangeGroup[] {
  const groups: { place: string; changes: ChangeView[] }[] = [];
  for (const change of changes) {
    const place = placeOf(change.where);
    const last = groups.at(-1);
    if (last?.place === place) last.changes.push(change);
    else groups.push({ place, changes: [change] });
  }
  return groups;
}
