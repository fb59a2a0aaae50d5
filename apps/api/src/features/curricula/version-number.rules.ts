import type { VersionStep } from '@curriculum-format';

const partsOf = (number: string): [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = number.split('.').map(Number);
  return [major, minor, patch];
};

/** The number after this one: wording is a patch, a new lesson is minor, other competencies, rubrics or tasks are major. */
export function nextNumber(number: string, step: VersionStep): string {
  const [major, minor, patch] = partsOf(number);
  if (step === 'major') return `${major + 1}.0.0`;
  if (step === 'minor') return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** The first number after this one that is not taken. */
export function freeNumber(number: string, step: VersionStep, taken: ReadonlySet<string>): string {
  let next = nextNumber(number, step);
  while (taken.has(next)) next = nextNumber(next, step);
  return next;
}

/** How big a step two numbers tell of. */
export function stepBetween(before: string, after: string): VersionStep {
  const [old, young] = [partsOf(before), partsOf(after)];
  if (old[0] !== young[0]) return 'major';
  return old[1] === young[1] ? 'patch' : 'minor';
}

/** The manifest with another version number and every other character as it was. */
export const withNumber = (manifest: string, number: string): string =>
  manifest.replace(/^version: .*$/m, `version: ${number}`);
