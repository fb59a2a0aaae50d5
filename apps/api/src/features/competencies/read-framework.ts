import type { Framework } from '@curriculum-format';
import type { Tx } from '@api/platform/database';

/** A framework as it was brought in; null when there is none under that code and version. */
export async function readFramework(tx: Tx, code: string, version: number): Promise<Framework | null> {
  const [row] = (await tx.manager.query(
    'select p.json from competency_framework f join package p on p.hash = f.hash where f.code = $1 and f.version = $2',
    [code, version],
  )) as { json: Buffer }[];
  return row ? (JSON.parse(row.json.toString('utf8')) as Framework) : null;
}
