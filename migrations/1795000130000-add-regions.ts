import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The two cities that the project begins with; further regions come from the current Kepmendagri list. */
export class AddRegions1795000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into region (code, parent_code, kind, name) values
        ('12', null, 'province', 'Sumatera Utara'),
        ('12.71', '12', 'city', 'Kota Medan'),
        ('64', null, 'province', 'Kalimantan Timur'),
        ('64.71', '64', 'city', 'Kota Balikpapan')
      on conflict (code) do nothing;

      insert into region (code, parent_code, kind, name)
      select '12.71.' || lpad(n::text, 2, '0'), '12.71', 'district', 'Medan ' || name
      from unnest(array[
        'Kota', 'Sunggal', 'Helvetia', 'Denai', 'Barat', 'Deli', 'Tuntungan', 'Belawan', 'Amplas', 'Area', 'Johor', 'Marelan',
        'Labuhan', 'Tembung', 'Maimun', 'Polonia', 'Baru', 'Perjuangan', 'Petisah', 'Timur', 'Selayang'
      ]) with ordinality as district(name, n)
      on conflict (code) do nothing;

      -- Several public lists give Balikpapan as 64.72; that is Samarinda.
      insert into region (code, parent_code, kind, name)
      select '64.71.' || lpad(n::text, 2, '0'), '64.71', 'district', 'Balikpapan ' || name
      from unnest(array['Timur', 'Barat', 'Utara', 'Tengah', 'Selatan', 'Kota']) with ordinality as district(name, n)
      on conflict (code) do nothing;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
