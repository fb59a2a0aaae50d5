import { contentsOf } from '@api/instruments';
import type { LedgerRow } from '@api/learning';
import type { Tx } from '@api/platform/database';
import type { SittingAnswers } from '@contracts/sittings';
import { shownBy } from './score-sitting';
import { answeredBy } from './sittings.repository';

/** The same entries, with what the answers of questionnaires among them are evidence of: counted anew, as it stands nowhere. */
export async function withEvidenceShown(tx: Tx, entries: readonly LedgerRow[]): Promise<readonly LedgerRow[]> {
  const answered = entries.filter(({ kind }) => kind === 'instrument-answered');
  const sittings = new Map(
    (
      await answeredBy(
        tx,
        answered.map(({ id }) => id),
      )
    ).map((one) => [one.entryId, one]),
  );
  const contents = await contentsOf(tx, [...new Set([...sittings.values()].map(({ versionId }) => versionId))]);
  return entries.map((entry) => {
    const sitting = sittings.get(entry.id);
    const content = sitting && contents.get(sitting.versionId);
    if (!content) return entry;
    const shows = shownBy(content, sitting, entry.payload['answers'] as SittingAnswers);
    return { ...entry, payload: { ...entry.payload, shows } };
  });
}
