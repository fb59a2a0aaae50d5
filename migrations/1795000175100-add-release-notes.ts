import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is new in a version, for each audience: written once, with its publication. */
export class AddReleaseNotes1795000175100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table curriculum_version add column notes jsonb;

      create function curriculum_version_notes() returns trigger language plpgsql as $fn$
      begin
        if new.notes is distinct from old.notes and not (old.status = 'approved' and new.status = 'published') then
          raise exception using errcode = '23514', constraint = 'curriculum_version_notes_ck', message = 'notes come with the publication';
        end if;
        return new;
      end $fn$;
      create trigger curriculum_version_notes before update on curriculum_version
        for each row execute function curriculum_version_notes();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
