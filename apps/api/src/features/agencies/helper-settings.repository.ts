import { usualHelperSetting, type HelperSettingView } from '@contracts/agencies';
import type { Tx } from '@api/platform/database';
import { HelperSetting } from './helper-setting.entity';

type Decided = Pick<HelperSetting, 'isOn' | 'asksPerDay' | 'asksPerMonth'>;

/** What the agency decided last about the AI helper; what is usual where it never did. */
export async function readHelperSetting(tx: Tx): Promise<Decided> {
  const newest = await tx.manager.findOne(HelperSetting, {
    where: { agencyId: tx.agencyId },
    order: { changedAt: 'DESC', id: 'DESC' },
  });
  return newest ?? usualHelperSetting;
}

/** The agency's last decisions with the names of those who made them, newest first. */
export function listHelperChanges(tx: Tx): Promise<HelperSettingView['changes']> {
  return tx.manager.query<HelperSettingView['changes']>(
    `select s.is_on as "isOn", s.asks_per_day as "asksPerDay", s.asks_per_month as "asksPerMonth",
       to_char(s.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt", p.name as "changedByName"
     from helper_setting s join person p on p.agency_id = s.agency_id and p.id = s.changed_by
     where s.agency_id = $1 order by s.changed_at desc, s.id desc limit 20`,
    [tx.agencyId],
  );
}
