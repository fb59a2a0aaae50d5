import { error, type Finding } from '../shape/finding';
import { isTranslation, type SourceFiles } from '../shape/source-files';
import type { Reading } from './read-yaml';

/** The files while they are read: remembers which were taken, which could not be, and what was found. */
export class Shelf {
  readonly findings: Finding[] = [];
  readonly unreadable = new Set<string>();
  private readonly taken = new Set<string>();

  constructor(readonly files: SourceFiles) {}

  yaml<T>(
    path: string,
    slug: string,
    read: (text: string, path: string, slug: string) => Reading<T>,
  ): Reading<T>['document'] {
    return this.take(path, (text) => read(text, path, slug))?.document ?? null;
  }

  page<P extends { document: unknown; findings: readonly Finding[] }>(
    path: string,
    read: (text: string) => P,
  ): (P & { document: NonNullable<P['document']> }) | null {
    return this.take(path, read);
  }

  reportUnknownFiles(root: string): void {
    for (const path of this.files.keys()) {
      if (
        path.startsWith(`${root}/`) &&
        !this.taken.has(path) &&
        !isTranslation(path) &&
        path !== `${root}/CHANGELOG.md`
      )
        this.findings.push(unknownFile(path));
    }
  }

  private take<P extends { document: unknown; findings: readonly Finding[] }>(
    path: string,
    read: (text: string) => P,
  ): (P & { document: NonNullable<P['document']> }) | null {
    const text = this.files.get(path);
    this.taken.add(path);
    if (text === undefined) {
      this.unreadable.add(path);
      this.findings.push(missingFile(path));
      return null;
    }
    const reading = read(text);
    this.findings.push(...reading.findings);
    if (hasDocument(reading)) return reading;
    this.unreadable.add(path);
    return null;
  }
}

const hasDocument = <P extends { document: unknown }>(
  reading: P,
): reading is P & { document: NonNullable<P['document']> } => reading.document !== null;

const missingFile = (file: string): Finding =>
  error(
    { file, line: 1 },
    'file/missing',
    { id: 'Berkas ini belum ada.', en: 'This file is missing.' },
    {
      id: 'Buat berkas ini menurut content/README.md, atau hapus foldernya.',
      en: 'Write it as content/README.md says, or remove its folder.',
    },
  );

const unknownFile = (file: string): Finding =>
  error(
    { file, line: 1 },
    'file/unknown',
    { id: 'Berkas ini tidak dibaca oleh siapa pun.', en: 'Nothing reads this file.' },
    { id: 'Periksa nama dan foldernya, atau hapus.', en: 'Check its name and folder, or remove it.' },
  );
