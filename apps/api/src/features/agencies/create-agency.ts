import { Client } from 'pg';
import type { Zone } from '@contracts/kernel';

export type NewAgency = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly zone: Zone;
  readonly regionCode: string | null;
  readonly privacyContact: string | null;
  readonly isDemo: boolean;
};

/** Brings an agency into being: only the operator can, as the owner of the tables. Doing it twice is harmless. */
export async function createAgency(ownerUrl: string, agency: NewAgency): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`select set_config('app.agency_id', $1, true)`, [agency.id]);
    await owner.query(
      `insert into agency (id, slug, name, zone, region_code, privacy_contact, is_demo) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
      [agency.id, agency.slug, agency.name, agency.zone, agency.regionCode, agency.privacyContact, agency.isDemo],
    );
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}

/** Whether any agency lives in this database; the demo is only ever played in an empty one. */
export async function hasAgencies(ownerUrl: string): Promise<boolean> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query('select 1 from agency limit 1');
    return rows.length > 0;
  } finally {
    await owner.end();
  }
}
