import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { InstrumentContent } from '@contracts/instruments';
import type { InstrumentName } from '@contracts/packages';
import { packInstrument, parseInstrument, type SourceFiles } from '@curriculum-format';
import { newId } from '@api/platform/http';
import { insertRow, type World } from '@api/testing';

const content = join(process.cwd(), 'content');

/** An instrument that the product ships, as files. */
export function shippedInstrument(name: InstrumentName): { root: string; files: SourceFiles } {
  const root = `instruments/${name}`;
  const files = readdirSync(join(content, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(content, path), readFileSync(path, 'utf8')] as const);
  return { root, files: new Map(files) };
}

/** What a published version of it holds. */
export function shippedContent<Kind extends InstrumentContent['kind']>(
  name: InstrumentName,
  kind: Kind,
): Extract<InstrumentContent, { kind: Kind }> {
  const { root, files } = shippedInstrument(name);
  const { instrument } = parseInstrument(files, root);
  if (instrument?.kind !== kind) throw new Error(`${name} is not about ${kind}.`);
  return packInstrument(instrument) as Extract<InstrumentContent, { kind: Kind }>;
}

/** Stores a published version of a shipped instrument; answers the version's id. */
export async function givenPublished(
  world: World,
  { agencyId, personId }: { readonly agencyId: string; readonly personId: string },
  name: InstrumentName,
): Promise<string> {
  const { root, files } = shippedInstrument(name);
  const { instrument } = parseInstrument(files, root);
  if (instrument === null) throw new Error(`${name} cannot be read.`);
  const packed = packInstrument(instrument);
  const id = newId();
  await insertRow(world, 'instrument', { agencyId, id: packed.id, slug: packed.slug, kind: packed.kind });
  await insertRow(world, 'instrument_version', {
    agencyId,
    id,
    instrumentId: packed.id,
    number: packed.version,
    title: packed.title,
    status: 'published',
    createdBy: personId,
    createdAt: '2026-11-01T00:00:00.000Z',
    publishedAt: '2026-11-02T00:00:00.000Z',
    content: JSON.stringify(packed),
  });
  return id;
}
