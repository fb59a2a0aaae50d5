import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** Questionnaires, versioned like curricula: a draft by import, two people's signatures, and no change after that. */
export class CreateInstrument1795000173000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table instrument (
        agency_id uuid not null references agency (id),
        id        uuid not null,
        slug      text not null,
        kind      text not null,
        primary key (agency_id, id),
        constraint instrument_slug_uq unique (agency_id, slug),
        constraint instrument_kind_ck check (kind in ('readiness', 'awareness', 'knowledge'))
      );
      ${tenantTable('instrument', 'select, insert')}
      -- What is asked, and by what key it is scored, once it is published; only the server reads it.
      create table instrument_version (
        agency_id     uuid not null,
        id            uuid not null,
        instrument_id uuid not null,
        number        text not null,
        title         text not null,
        status        text not null default 'draft',
        created_by    uuid not null,
        created_at    timestamptz(3) not null,
        published_at  timestamptz(3),
        content       jsonb,
        primary key (agency_id, id),
        constraint instrument_version_number_uq unique (agency_id, instrument_id, number),
        constraint instrument_version_instrument_fk foreign key (agency_id, instrument_id) references instrument (agency_id, id),
        constraint instrument_version_author_fk foreign key (agency_id, created_by) references person (agency_id, id),
        constraint instrument_version_status_ck check (status in ('draft', 'approved', 'published', 'superseded')),
        constraint instrument_version_number_ck check (number ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$'),
        constraint instrument_version_published_ck check (
          (status in ('published', 'superseded')) = (published_at is not null) and (published_at is null) = (content is null))
      );
      create unique index instrument_version_one_published_uq on instrument_version (agency_id, instrument_id) where status = 'published';
      ${tenantTable('instrument_version', 'select, insert, update (status, published_at, content)')}
      -- Its source files, byte for byte.
      create table instrument_file (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        path       text not null,
        body       text not null,
        primary key (agency_id, id),
        constraint instrument_file_path_uq unique (agency_id, version_id, path),
        constraint instrument_file_version_fk foreign key (agency_id, version_id) references instrument_version (agency_id, id),
        constraint instrument_file_size_ck check (octet_length(body) <= 262144)
      );
      ${tenantTable('instrument_file', 'select, insert')}
      -- Who drafted, approved, published: rows are added, never changed.
      create table instrument_signature (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        person_id  uuid not null,
        act        text not null,
        signed_at  timestamptz(3) not null,
        primary key (agency_id, id),
        constraint instrument_signature_once_uq unique (agency_id, version_id, act),
        constraint instrument_signature_version_fk foreign key (agency_id, version_id) references instrument_version (agency_id, id),
        constraint instrument_signature_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint instrument_signature_act_ck check (act in ('drafted', 'approved', 'published'))
      );
      ${tenantTable('instrument_signature', 'select, insert')}

      -- Four eyes: whoever brought a version in neither approves nor publishes it.
      create function instrument_signature_four_eyes() returns trigger language plpgsql as $fn$
      begin
        if new.act in ('approved', 'published') and exists (
          select 1 from instrument_signature s where s.agency_id = new.agency_id and s.version_id = new.version_id
            and s.person_id = new.person_id and s.act = 'drafted'
        ) then
          raise exception using errcode = '23514', constraint = 'instrument_signature_four_eyes_ck', message = 'the author may not approve or publish';
        end if;
        return new;
      end $fn$;
      create trigger instrument_signature_four_eyes before insert on instrument_signature
        for each row execute function instrument_signature_four_eyes();

      -- draft → approved → published → superseded, and what was published says the same for ever.
      create function instrument_version_path() returns trigger language plpgsql as $fn$
      begin
        if (old.status, new.status) not in (('draft', 'approved'), ('approved', 'published'), ('published', 'superseded')) then
          raise exception using errcode = '23514', constraint = 'instrument_version_path_ck', message = 'no such step in a version''s life';
        end if;
        if old.published_at is not null and (new.content is distinct from old.content or new.published_at <> old.published_at) then
          raise exception using errcode = '23514', constraint = 'instrument_version_frozen_ck', message = 'what was published never changes';
        end if;
        return new;
      end $fn$;
      create trigger instrument_version_path before update on instrument_version
        for each row execute function instrument_version_path();

      create function instrument_file_frozen() returns trigger language plpgsql as $fn$
      declare
        file instrument_file;
      begin
        file := case when tg_op = 'DELETE' then old else new end;
        if not exists (select 1 from instrument_version v where v.agency_id = file.agency_id and v.id = file.version_id and v.status = 'draft') then
          raise exception using errcode = '23514', constraint = 'instrument_file_frozen_ck', message = 'only a draft has files that change';
        end if;
        return file;
      end $fn$;
      create trigger instrument_file_frozen before insert or update or delete on instrument_file for each row execute function instrument_file_frozen();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
