import type { Tx } from '@api/platform/database';
import type { District } from './district.rules';

/** The kecamatan of the agency's own region, be that a city or a province. */
export const districtsOf = (tx: Tx): Promise<District[]> =>
  tx.manager.query<District[]>(
    `select r.code, r.name from agency a join region r on r.kind = 'district' and starts_with(r.code, a.region_code || '.')
     where a.id = $1 order by r.name`,
    [tx.agencyId],
  );
