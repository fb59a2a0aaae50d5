import type { InstrumentContent } from '@contracts/instruments';
import type { Tx } from '@api/platform/database';

/** A published version with everything in it; never to be sent to anybody as it stands. */
export type PublishedInstrument = { readonly versionId: string; readonly content: InstrumentContent };

/** The version of an instrument that new sittings are of; null while none is published. */
export async function findPublished(tx: Tx, slug: string): Promise<PublishedInstrument | null> {
  const [row] = (await tx.manager.query(
    `select v.id as "versionId", v.content from instrument_version v join instrument i on i.agency_id = v.agency_id and i.id = v.instrument_id
     where v.agency_id = $1 and i.slug = $2 and v.status = 'published'`,
    [tx.agencyId, slug],
  )) as PublishedInstrument[];
  return row ?? null;
}

/** The content of published versions, also of superseded ones, by their ids. */
export async function contentsOf(
  tx: Tx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, InstrumentContent>> {
  if (versionIds.length === 0) return new Map();
  const rows = (await tx.manager.query(
    'select id as "versionId", content from instrument_version where agency_id = $1 and id = any ($2::uuid[]) and content is not null',
    [tx.agencyId, versionIds],
  )) as PublishedInstrument[];
  return new Map(rows.map(({ versionId, content }) => [versionId, content]));
}
