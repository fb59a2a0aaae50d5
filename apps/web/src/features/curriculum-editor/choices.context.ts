import { createContext, use } from 'react';
import type { FilesView } from '@contracts/curricula';
import type { Form, PickFrom } from './form-layouts';

/** What can be picked in a file: by the value that is stored, with the words by which people know it. */
export type Pickable = { readonly value: string; readonly words: string };

/** What one file's fields need to know of the others. */
export type Surroundings = {
  readonly versionId: string;
  readonly path: string;
  readonly files: FilesView;
  readonly form: Form;
};

const SurroundingsContext = createContext<Surroundings | null>(null);
export const SurroundingsProvider = SurroundingsContext;

export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext);
  if (!surroundings) throw new Error('There is no file around this field.');
  return surroundings;
}

/** What may be picked for a field of this file. */
export function pickables({ path, files: view, form }: Surroundings, from: PickFrom): Pickable[] {
  const { files, competencies, criteria, questions } = view;
  const module = /^(.*\/modules\/[^/]+)\//.exec(path)?.[1] ?? path.replace(/\/module\.yaml$/, '');
  const course = path.replace(/\/course\.yaml$/, '');
  const named = (kind: string, isNear: (folder: string) => boolean): Pickable[] =>
    files
      .filter((file) => file.kind === kind && isNear(file.folder))
      .map(({ slug, title, number }) => ({ value: slug, words: number ? `${number} ${title}` : title }));
  switch (from) {
    case 'competencies':
      return competencies.map(({ code, title }) => ({ value: code, words: `${code} ${title}` }));
    case 'rubrics':
      return named('rubric', () => true);
    case 'criteria':
      return criteria
        .filter(({ rubric }) => rubric === form['rubric'])
        .map(({ id, title }) => ({ value: id, words: title }));
    case 'every-lesson':
      return named('lesson', () => true);
    case 'questions':
      // A lesson brings back what others asked.
      return questions
        .filter(({ folder, lesson }) => folder === module && !path.endsWith(`/${lesson}.id.md`))
        .map(({ id, stem }) => ({ value: id, words: stem }));
    case 'activities':
      return named('activity', (folder) => folder === module);
    case 'lessons':
      return named('lesson', (folder) => folder === module);
    case 'modules':
      return named('module', (folder) => folder.startsWith(`${course}/`));
    case 'courses':
      return named('course', () => true);
    case 'nodes':
      return ((form['nodes'] ?? []) as Form[]).map(({ id, text }) => ({
        value: String(id),
        words: `${String(id)} · ${String(text).slice(0, 50)}`,
      }));
  }
}
