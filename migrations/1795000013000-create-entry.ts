import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** The event ledger: facts about a learner, appended only, written by SQL functions alone. */
export class CreateEntry1795000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row per learner: the lock under which her entries get their seq, and what was last folded from them.
      create table progress_head (
        agency_id     uuid not null,
        id            uuid not null,
        seq           bigint not null default 0,
        rev           bigint not null default 0,
        rules_version text,
        levels_rev    bigint not null default -1,
        levels        jsonb,
        primary key (agency_id, id),
        constraint progress_head_person_fk foreign key (agency_id, id) references person (agency_id, id)
      );
      ${tenantTable('progress_head', 'select, update (rules_version, levels_rev, levels)')}
      create table entry (
        agency_id    uuid not null,
        id           uuid not null,
        kind         text not null,
        v            int  not null,
        learner_id   uuid not null,
        actor_id     uuid not null,
        enrolment_id uuid,
        package      text,
        step_id      uuid,
        occurred_at  timestamptz(3) not null,
        clock_offset bigint not null,
        received_at  timestamptz(3) not null,
        seq          bigint not null,
        payload      jsonb not null,
        content_hash bytea not null,
        app_build    text not null,
        primary key (agency_id, id),
        constraint entry_seq_uq unique (agency_id, learner_id, seq),
        constraint entry_learner_fk foreign key (agency_id, learner_id) references person (agency_id, id),
        constraint entry_actor_fk foreign key (agency_id, actor_id) references person (agency_id, id),
        constraint entry_enrolment_fk foreign key (agency_id, enrolment_id, learner_id) references enrolment (agency_id, id, person_id),
        constraint entry_payload_ck check (octet_length(payload::text) <= 65536)
      );
      ${tenantTable('entry', 'select')}
      create function entry_append_only() returns trigger language plpgsql as $fn$
      begin
        raise exception using errcode = '23514', constraint = 'entry_append_only_ck', message = 'the ledger is only appended to';
      end $fn$;
      create trigger entry_append_only before update or delete on entry for each statement execute function entry_append_only();
      -- Projection: what is done, per enrolment and step. Rebuilt from the ledger it must be identical.
      create table step_progress (
        agency_id    uuid not null,
        enrolment_id uuid not null,
        step_id      uuid not null,
        done         boolean not null,
        best         int,
        attempts     int not null,
        parts_read   int[] not null default '{}',
        first_at     timestamptz(3) not null,
        last_at      timestamptz(3) not null,
        primary key (agency_id, enrolment_id, step_id),
        constraint step_progress_enrolment_fk foreign key (agency_id, enrolment_id) references enrolment (agency_id, id),
        constraint step_progress_best_ck check (best between 0 and 10000)
      );
      ${tenantTable('step_progress', 'select')}
      -- Projection: one line per enrolment for lists and dashboards.
      create table enrolment_progress (
        agency_id    uuid not null,
        enrolment_id uuid not null,
        done         int not null default 0,
        required     int not null default 0,
        entries      int not null default 0,
        first_at     timestamptz(3),
        last_at      timestamptz(3),
        primary key (agency_id, enrolment_id),
        constraint enrolment_progress_enrolment_fk foreign key (agency_id, enrolment_id) references enrolment (agency_id, id)
      );
      ${tenantTable('enrolment_progress', 'select')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
