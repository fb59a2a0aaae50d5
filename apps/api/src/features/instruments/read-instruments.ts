import { Injectable } from '@nestjs/common';
import type { InstrumentFilesView, InstrumentVersionView, InstrumentView } from '@contracts/instruments';
import type { Locale } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { allVersions, filesOf, readVersion, type SignedVersion } from './instruments.repository';
import { refusalOf } from './instruments.policy';

/** The agency's instruments with who signed which version of them, and what the reader may do next. */
@Injectable()
export class ReadInstruments {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, locale: Locale): Promise<InstrumentView[]> {
    return this.database.transaction(actor, async (tx) => {
      const versions = await allVersions(tx);
      const instruments = new Map(versions.map(({ instrumentId, slug, kind }) => [instrumentId, { slug, kind }]));
      return [...instruments].map(([id, instrument]) => ({
        id,
        ...instrument,
        versions: versions.filter(({ instrumentId }) => instrumentId === id).map((one) => viewOf(one, actor, locale)),
      }));
    });
  }

  /** One version with its files, keys and all. Raises `common/not-found`. */
  version(actor: Actor, id: string, locale: Locale): Promise<InstrumentFilesView> {
    return this.database.transaction(actor, async (tx) => {
      const version = await readVersion(tx, id);
      const files = [...(await filesOf(tx, id))].map(([path, body]) => ({ path, body }));
      return { version: viewOf(version, actor, locale), files };
    });
  }
}

function viewOf(version: SignedVersion, actor: Actor, locale: Locale): InstrumentVersionView {
  const { id, number, title, status, signatures } = version;
  const refusals = { approve: refusalOf('approve', actor, version), publish: refusalOf('publish', actor, version) };
  return {
    id,
    number,
    title,
    status,
    signatures: signatures.map(({ act, personName, at }) => ({ act, personName, at: at.toISOString() })),
    may: { approve: !refusals.approve, publish: !refusals.publish },
    whyNot: Object.fromEntries(
      Object.entries(refusals).flatMap(([act, refusal]) => (refusal ? [[act, refusal.title[locale]]] : [])),
    ),
  };
}
