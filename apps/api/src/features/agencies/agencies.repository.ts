import { Between } from 'typeorm';
import type { Tx } from '@api/platform/database';
import { Agency } from './agency.entity';
import { Holiday } from './holiday.entity';

export const readAgency = (tx: Tx): Promise<Agency> => tx.manager.findOneByOrFail(Agency, { id: tx.agencyId });

/** The agency's days off between two dates, both included. */
export async function listHolidays(tx: Tx, from: string, to: string): Promise<string[]> {
  const rows = await tx.manager.find(Holiday, {
    where: { agencyId: tx.agencyId, onDate: Between(from, to) },
    order: { onDate: 'ASC' },
  });
  return rows.map(({ onDate }) => onDate);
}
