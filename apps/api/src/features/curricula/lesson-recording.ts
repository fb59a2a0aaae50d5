import type { RecordingView } from '@contracts/curricula';
import { type FileForm, hashInDescription, readFileForm, type SourceFiles } from '@curriculum-format';

const nameIn = (form: FileForm | null): string | null => {
  const name = (form?.['head'] as FileForm | undefined)?.['audio'];
  return typeof name === 'string' ? name : null;
};
const beside = (lesson: string, name: string): string => lesson.replace(/[^/]+$/, name);

/** The recorded reading that a lesson names; null while there is none. */
export function recordingOf(files: SourceFiles, lesson: string, form: FileForm | null): RecordingView | null {
  const name = nameIn(form);
  const text = name === null ? undefined : files.get(beside(lesson, name));
  const hash = text === undefined ? null : hashInDescription(text);
  if (name === null || text === undefined || hash === null) return null;
  const figure = (key: string): number => Number(new RegExp(`^${key}: (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { name, hash, bytes: figure('bytes'), milliseconds: figure('milliseconds') };
}

/** What stood for the recording that a lesson named and names no more, unless another lesson beside it still does. */
export function recordingLeft(files: SourceFiles, lesson: string, before: string, after: string): string | null {
  const name = nameIn(readFileForm('lesson', before));
  if (name === null || name === nameIn(readFileForm('lesson', after)) || !files.has(beside(lesson, name))) return null;
  const folder = beside(lesson, '');
  const isShared = [...files].some(
    ([path, text]) =>
      path !== lesson && path.startsWith(folder) && path.endsWith('.id.md') && text.includes(`audio: ${name}`),
  );
  return isShared ? null : beside(lesson, name);
}
