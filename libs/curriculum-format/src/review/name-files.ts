import { parseDocument } from 'yaml';
import { activityName } from './place-names';
import { isRecordingFile } from '../shape/recording';
import { isTranslation, originalPath, type SourceFiles } from '../shape/source-files';

/** A file under the name people use for it, with the id that survives renaming it. */
export type NamedFile = { readonly path: string; readonly name: string; readonly identity: string };

/** Names the files of a draft: "Kuis 3.1", "Pelajaran 3.1 (Inggris)", "Rubrik “Tiga teks”". */
export function nameFiles(files: SourceFiles): readonly NamedFile[] {
  const keys = new Map([...files].map(([path, text]) => [path, keysOf(text, path)]));
  const embedding = lessonsThatEmbed(files, keys);
  return [...keys].map(([path, own]) => {
    const moduleNumber = keys.get(`${moduleFolderOf(path)}/module.yaml`)?.number ?? '';
    const original = originalPath(path);
    const name = nameOf(original, keys.get(original) ?? own, moduleNumber, embedding);
    return { path, identity: own.id ?? path, name: isTranslation(path) ? `${name} (Inggris)` : name };
  });
}

function nameOf(
  path: string,
  { number = '', title, kind = '' }: Keys,
  moduleNumber: string,
  embedding: ReadonlyMap<string, string>,
): string {
  const titled = title === undefined ? '' : ` “${title}”`;
  const [, activity] = /\/activities\/([^/]+)\/activity\.yaml$/.exec(path) ?? [];
  if (activity !== undefined) return activityName(kind, embedding.get(path), title ?? activity);
  if (/\/lessons\/[^/]+\.id\.md$/.test(path)) return `Pelajaran ${number}`.trim();
  if (isRecordingFile(path)) return `Rekaman ${path.split('/').pop() ?? ''}`;
  if (path.endsWith('/case.id.md')) return `Kasus ${moduleNumber}`.trim();
  if (path.endsWith('/module.yaml')) return `Modul ${moduleNumber}`.trim();
  if (path.endsWith('/course.yaml')) return `Kursus${titled}`;
  if (path.endsWith('/curriculum.yaml')) return `Kurikulum${titled}`;
  if (/\/rubrics\/[^/]+\.yaml$/.test(path)) return `Rubrik${titled}`;
  return path;
}

const moduleFolderOf = (path: string): string => /^(.*\/modules\/[^/]+)\//.exec(path)?.[1] ?? '';

/** Number of the lesson that embeds an activity, by the activity's path. */
function lessonsThatEmbed(files: SourceFiles, keys: ReadonlyMap<string, Keys>): Map<string, string> {
  const embedding = new Map<string, string>();
  for (const [path, text] of files) {
    if (!/\/lessons\/[^/]+\.id\.md$/.test(path)) continue;
    for (const [, slug] of text.matchAll(/^::kegiatan\s+(\S+)\s*$/gm)) {
      embedding.set(`${moduleFolderOf(path)}/activities/${slug}/activity.yaml`, keys.get(path)?.number ?? '');
    }
  }
  return embedding;
}

type Keys = { readonly id?: string; readonly number?: string; readonly title?: string; readonly kind?: string };

/** Two drafts share most of their texts, and both are named again and again. */
const mostRemembered = 2000;
const remembered = new Map<string, Keys>();

function keysOf(text: string, path: string): Keys {
  const found = remembered.get(text);
  if (found) return found;
  if (remembered.size >= mostRemembered) remembered.clear();
  const keys = readKeys(text, path);
  remembered.set(text, keys);
  return keys;
}

/** The few keys by which a file is known, read from a draft that may be half written. */
function readKeys(text: string, path: string): Keys {
  const yaml = path.endsWith('.md') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  const valueOf = (key: string): string | undefined => {
    const value: unknown = document.has(key) ? document.get(key) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const [id, number, title, kind] = [valueOf('id'), valueOf('number'), valueOf('title'), valueOf('kind')];
  return {
    ...(id === undefined ? {} : { id }),
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    ...(kind === undefined ? {} : { kind }),
  };
}
