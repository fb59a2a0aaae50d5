export type Step = 'patch' | 'minor' | 'major';

/** The number after this one: wording is a patch, a new lesson is minor, other competencies, rubrics or tasks are major. */
export function nextNumber(number: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = number.split('.').map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  if (step === 'minor') return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** The manifest with another version number and every other character as it was. */
export const withNumber = (manifest: string, number: string): string =>
  manifest.replace(/^version: .*$/m, `version: ${number}`);
