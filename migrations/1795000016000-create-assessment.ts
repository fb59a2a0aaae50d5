import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateAssessment1795000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A mentor's judgement of one sent version: a draft until released, then superseded or voided, never rewritten.
      create table assessment (
        agency_id     uuid not null,
        id            uuid not null,
        submission_id uuid not null,
        version_id    uuid not null,
        mentor_id     uuid not null,
        status        text not null,
        levels        jsonb not null,
        strength      text not null,
        next_step     text not null,
        decision      text,
        proposed      text,
        reason        text not null default '',
        revision      int not null default 1,
        started_at    timestamptz(3) not null,
        saved_at      timestamptz(3) not null,
        released_at   timestamptz(3),
        primary key (agency_id, id),
        constraint assessment_submission_fk foreign key (agency_id, submission_id) references submission (agency_id, id),
        constraint assessment_version_fk foreign key (agency_id, version_id) references submission_version (agency_id, id),
        constraint assessment_mentor_fk foreign key (agency_id, mentor_id) references person (agency_id, id),
        constraint assessment_status_ck check (status in ('draft', 'released', 'superseded', 'voided')),
        constraint assessment_decision_ck check (decision in ('accepted', 'returned')),
        constraint assessment_proposed_ck check (proposed in ('accepted', 'returned')),
        constraint assessment_released_whole_ck check (status = 'draft' or (decision is not null and released_at is not null and length(strength) > 0 and length(next_step) > 0)),
        constraint assessment_deviation_has_reason_ck check (status = 'draft' or decision = proposed or length(reason) > 0)
      );
      create unique index assessment_one_draft_per_mentor_uq on assessment (agency_id, version_id, mentor_id) where status = 'draft';
      -- The first accepted judgement of a version stands.
      create unique index assessment_one_released_uq on assessment (agency_id, version_id) where status = 'released';
      create index assessment_submission_ix on assessment (agency_id, submission_id);
      create index assessment_draft_ix on assessment (agency_id, mentor_id, submission_id) where status = 'draft';
      ${tenantTable('assessment')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
