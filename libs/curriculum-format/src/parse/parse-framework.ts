import { error, type Finding } from '../shape/finding';
import { type Competency, type Framework, frameworkSchema } from '../shape/framework.schema';
import { readYaml } from './read-yaml';

/** Reads a competency framework; null when its shape is wrong. */
export function parseFramework(
  text: string,
  path: string,
): { framework: Framework | null; findings: readonly Finding[] } {
  const { document, findings } = readYaml(path, path, text, frameworkSchema);
  if (document === null) return { framework: null, findings };

  const seen = new Set<string>();
  const wrong: Finding[] = [];
  document.data.levels.forEach(({ level }, index) => {
    if (level === index + 1) return;
    wrong.push(
      error(
        document.at('levels', index, 'level'),
        'framework/level-order',
        { id: 'Tingkat harus berurutan dari 1 sampai 4.', en: 'Levels must run from 1 to 4.' },
        { id: `Tulis \`level: ${index + 1}\` di sini.`, en: `Write \`level: ${index + 1}\` here.` },
      ),
    );
  });
  document.data.areas.forEach((area, a) => {
    area.competencies.forEach((competency, c) => {
      const place = document.at('areas', a, 'competencies', c, 'code');
      if (seen.has(competency.code)) {
        wrong.push(
          error(
            place,
            'framework/code-repeated',
            { id: `Kode ${competency.code} dipakai dua kali.`, en: `The code ${competency.code} is used twice.` },
            { id: 'Beri kode lain.', en: 'Give it another code.' },
          ),
        );
      }
      seen.add(competency.code);
      if (!competency.code.startsWith(area.code)) {
        wrong.push(
          error(
            place,
            'framework/code-outside-area',
            {
              id: `Kode ${competency.code} tidak diawali ${area.code}.`,
              en: `The code ${competency.code} does not begin with ${area.code}.`,
            },
            { id: 'Samakan huruf kode dengan bidangnya.', en: 'Let the code begin with its area.' },
          ),
        );
      }
      if ((competency.core === 'path') !== (competency.path !== undefined)) {
        wrong.push(
          error(
            document.at('areas', a, 'competencies', c, 'core'),
            'framework/path-mismatch',
            { id: '`path` hanya ada bersama `core: path`.', en: '`path` goes with `core: path`, and only with it.' },
            { id: 'Tambahkan `path`, atau ganti `core`.', en: 'Add `path`, or change `core`.' },
          ),
        );
      }
    });
  });
  return { framework: document.data, findings: wrong };
}

/** The framework's competencies by code. */
export const competenciesOf = (framework: Framework): ReadonlyMap<string, Competency> =>
  new Map(
    framework.areas.flatMap(({ competencies }) => competencies.map((competency) => [competency.code, competency])),
  );
