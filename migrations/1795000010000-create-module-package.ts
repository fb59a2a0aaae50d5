import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** What is published, and the rules that SQL itself keeps about it: four eyes, and no change after publication. */
export class CreateModulePackage1795000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table module_package (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        module_id  uuid not null,
        slug       text not null,
        position   int  not null,
        lang       text not null default 'id',
        hash       text not null references package (hash),
        outline    jsonb not null,
        bytes      int not null,
        bytes_br   int not null,
        primary key (agency_id, id),
        constraint module_package_once_uq unique (agency_id, version_id, module_id, lang),
        constraint module_package_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id)
      );
      ${tenantTable('module_package', 'select, insert')}
      -- The steps of a published version that a learner's entry may name.
      create table version_step (
        agency_id    uuid not null,
        id           uuid not null,
        version_id   uuid not null,
        module_id    uuid not null,
        step_id      uuid not null,
        kind         text not null,
        required     boolean not null,
        position     int not null,
        title        text not null,
        competencies text[] not null default '{}',
        primary key (agency_id, id),
        constraint version_step_once_uq unique (agency_id, version_id, step_id),
        constraint version_step_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint version_step_kind_ck check (kind in ('lesson', 'quiz', 'scenario', 'form', 'practice-task'))
      );
      ${tenantTable('version_step', 'select, insert')}

      -- Four eyes: whoever wrote or edited a version may neither approve nor publish it.
      create function curriculum_signature_four_eyes() returns trigger language plpgsql as $fn$
      begin
        if new.act in ('approved', 'published') and exists (
          select 1 from curriculum_signature s where s.agency_id = new.agency_id and s.version_id = new.version_id
            and s.person_id = new.person_id and s.act in ('drafted', 'edited', 'submitted')
        ) then
          raise exception using errcode = '23514', constraint = 'curriculum_signature_four_eyes_ck', message = 'the author may not approve or publish';
        end if;
        return new;
      end $fn$;
      create trigger curriculum_signature_four_eyes before insert on curriculum_signature
        for each row execute function curriculum_signature_four_eyes();

      -- A version that has left the drafting stages keeps its files for ever.
      create function curriculum_file_frozen() returns trigger language plpgsql as $fn$
      declare
        file curriculum_file;
      begin
        file := case when tg_op = 'DELETE' then old else new end;
        if not exists (select 1 from curriculum_version v where v.agency_id = file.agency_id and v.id = file.version_id and v.status = 'draft') then
          raise exception using errcode = '23514', constraint = 'curriculum_file_frozen_ck', message = 'only a draft can be edited';
        end if;
        return file;
      end $fn$;
      create trigger curriculum_file_frozen before insert or update or delete on curriculum_file
        for each row execute function curriculum_file_frozen();

      -- draft → in_review → approved → published → superseded → retired; a review may send it back to draft.
      create function curriculum_version_path() returns trigger language plpgsql as $fn$
      begin
        if old.status <> new.status and (old.status, new.status) not in (
          ('draft', 'in_review'), ('in_review', 'draft'), ('in_review', 'approved'), ('approved', 'draft'), ('approved', 'published'),
          ('published', 'superseded'), ('published', 'retired'), ('superseded', 'retired')
        ) then
          raise exception using errcode = '23514', constraint = 'curriculum_version_path_ck', message = 'no such step in a version''s life';
        end if;
        return new;
      end $fn$;
      create trigger curriculum_version_path before update of status on curriculum_version
        for each row execute function curriculum_version_path();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
