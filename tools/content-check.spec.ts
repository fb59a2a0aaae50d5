import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const check = (...flags: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'tools/content-check.mjs'), '--json', ...flags], {
    encoding: 'utf8',
  });
  return {
    status,
    said: JSON.parse(stdout) as {
      counts: Record<string, number>;
      translations: { en: { lessons: number; activities: number } };
      errors: number;
      findings: { rule: string }[];
    },
  };
};

describe('npm run content:check -- --json', () => {
  it('counts what the curriculum holds: every criterion has four descriptors, and nothing is left to mend', () => {
    const { status, said } = check();
    // Reviews of cases fall due by the calendar: advice that comes by itself.
    const findings = said.findings.filter(({ rule }) => rule !== 'awareness/review-due');
    expect({ status, errors: said.errors, findings }).toEqual({ status: 0, errors: 0, findings: [] });
    const { criteria = 0, descriptors, ...held } = said.counts;
    expect(descriptors).toBe(criteria * 4);
    const wanted = {
      modules: 9,
      lessons: 53,
      questions: 198,
      tasks: 8,
      cards: 40,
      terms: 40,
      anchors: 5,
      instruments: 3,
      instrumentItems: 102,
    };
    for (const [what, least] of Object.entries(wanted)) expect(held[what]).toBeGreaterThanOrEqual(least);
    expect(said.translations.en.lessons).toBeGreaterThanOrEqual(5);
    expect(said.translations.en.activities).toBeGreaterThanOrEqual(12);
  });

  it('names file, line and rule of what must be mended, says how, and ends with 1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    try {
      cpSync(join(root, 'content'), folder, { recursive: true });
      const file = 'curricula/ai-untuk-usaha-saya/courses/k1-dasar/modules/m2-aman-dan-jujur/module.yaml';
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace('level: 2', 'level: 9'));
      const { status, said } = check('--content', folder, '--lang', 'en');
      expect(status).toBe(1);
      expect(said.findings).toContainEqual({
        file,
        line: expect.any(Number),
        severity: 'error',
        rule: expect.any(String),
        what: expect.any(String),
        how: expect.stringMatching(/\w/),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
