import { type Finding, inReadingOrder } from '../shape/finding';
import { formSchemas, type Instrument, instrumentSchema } from '../shape/instrument.schema';
import { filesIn, type SourceFiles } from '../shape/source-files';
import { readYaml, type Reading } from './read-yaml';
import { Shelf } from './shelf';

/** Reads the questionnaire in the folder `root`; null when its own file cannot be read. A form that cannot be is left out. */
export function parseInstrument(
  files: SourceFiles,
  root: string,
): { instrument: Instrument | null; findings: readonly Finding[] } {
  const shelf = new Shelf(files);
  const instrument = readInstrument(shelf, root);
  if (instrument !== null) shelf.reportUnknownFiles(root);
  return { instrument, findings: inReadingOrder(shelf.findings) };
}

function readInstrument(shelf: Shelf, root: string): Instrument | null {
  const document = shelf.yaml(`${root}/instrument.yaml`, root.split('/').at(-1) ?? root, (text, path, slug) =>
    readYaml(path, slug, text, instrumentSchema),
  );
  if (document === null) return null;
  const { data, ...place } = document;
  switch (data.kind) {
    case 'readiness':
      return { kind: data.kind, document: { ...place, data } };
    case 'awareness':
      return {
        kind: data.kind,
        document: { ...place, data },
        forms: readForms(shelf, root, (text, path, slug) => readYaml(path, slug, text, formSchemas.awareness)),
      };
    case 'knowledge':
      return {
        kind: data.kind,
        document: { ...place, data },
        forms: readForms(shelf, root, (text, path, slug) => readYaml(path, slug, text, formSchemas.knowledge)),
      };
  }
}

const readForms = <T>(shelf: Shelf, root: string, read: (text: string, path: string, slug: string) => Reading<T>) =>
  filesIn(shelf.files, `${root}/forms`, '.yaml').flatMap((slug) => {
    const form = shelf.yaml(`${root}/forms/${slug}.yaml`, slug, read);
    return form === null ? [] : [form];
  });
