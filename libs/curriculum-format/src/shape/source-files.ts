/** The files of `content/`: path relative to that folder → text. A draft in the database is held as the same map. */
export type SourceFiles = ReadonlyMap<string, string>;

export const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files of another language lie beside the Indonesian ones and hold texts only. */
export const isTranslation = (path: string): boolean => /\.en\.(md|yaml)$/.test(path);

/** Where the English of an Indonesian file lies: `case.en.md` beside `case.id.md`, `module.en.yaml` beside `module.yaml`. */
export const translationPath = (path: string): string =>
  path.replace(/(?:\.id)?\.(md|yaml)$/, (_, ending: string) => `.en.${ending}`);

/** The Indonesian file of which this one is the English. */
export const originalPath = (path: string): string =>
  path.replace(/\.en\.md$/, '.id.md').replace(/\.en\.yaml$/, '.yaml');

/** Names of the folders directly under `folder`, in alphabetical order. */
export function foldersIn(files: SourceFiles, folder: string): string[] {
  const prefix = `${folder}/`;
  const names = new Set<string>();
  for (const path of files.keys()) {
    const [name, ...below] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
    if (name !== undefined && below.length > 0) names.add(name);
  }
  return [...names].sort();
}

/** Names of the files directly under `folder` that end with `ending`, without that ending, in alphabetical order. */
export function filesIn(files: SourceFiles, folder: string, ending: string): string[] {
  const prefix = `${folder}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && path.endsWith(ending) && !path.slice(prefix.length).includes('/'))
    .filter((path) => !isTranslation(path))
    .map((path) => path.slice(prefix.length, -ending.length))
    .sort();
}
