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

/** How the number of the next version reads; the server gives the first that is free. */
export function exampleNumber(number: string, step: 'patch' | 'minor' | 'major'): string {
  const [major = 0, minor = 0, patch = 0] = number.split('.').map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
