import type { CurriculumView, VersionState, VersionSummary } from '@contracts/curricula';

export type ShownVersion = VersionSummary & { readonly title: string };
type Asked = {
  readonly cari: string;
  readonly tampil: 'all' | VersionState;
  readonly urut: 'newest' | 'oldest' | 'number';
};

/** The version on which people are working; a curriculum has one at most. */
export const pendingVersion = ({ versions }: CurriculumView): VersionSummary | undefined =>
  versions.find(({ status }) => status === 'draft' || status === 'in_review' || status === 'approved');

/** Versions from which a draft can begin, newest first. */
export const draftBases = ({ versions }: CurriculumView): VersionSummary[] =>
  versions.filter(({ status }) => status === 'published' || status === 'superseded');

/** The versions that a list shows, in the order asked for. */
export function versionsShown(curricula: readonly CurriculumView[], { cari, tampil, urut }: Asked): ShownVersion[] {
  const words = cari.toLowerCase();
  const found = curricula
    .flatMap(({ title, versions }) => versions.map((version) => ({ ...version, title })))
    .filter(({ status }) => tampil === 'all' || status === tampil)
    .filter((version) => `${version.title} ${version.number} ${version.createdByName}`.toLowerCase().includes(words));
  if (urut === 'number') return found.sort((a, b) => compareNumbers(b.number, a.number));
  const sign = urut === 'newest' ? -1 : 1;
  return found.sort((a, b) => sign * a.createdAt.localeCompare(b.createdAt) || compareNumbers(b.number, a.number));
}

const compareNumbers = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** How big a step two numbers tell of. */
export function stepBetween(before: string, after: string): 'patch' | 'minor' | 'major' {
  const [old, young] = [before.split('.'), after.split('.')];
  if (old[0] !== young[0]) return 'major';
  return old[1] === young[1] ? 'patch' : 'minor';
}
