import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateSubmission1795000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A learner's thread on one practice task. Names stand in the row so that a queue is read without joins.
      -- asked_at: since when a question waits, answer_by: until when. due_at: by when the mentor owes an answer to work or question; null when nothing waits.
      create table submission (
        agency_id     uuid not null,
        id            uuid not null,
        enrolment_id  uuid not null,
        learner_id    uuid not null,
        step_id       uuid not null,
        mentor_id     uuid,
        status        text collate "C" not null,
        latest_no     int  not null,
        learner_name  text not null,
        business_name text not null,
        task_title    text not null,
        received_at   timestamptz(3) not null,
        promised_at   timestamptz(3) not null,
        asked_at      timestamptz(3),
        answer_by     timestamptz(3),
        due_at        timestamptz(3) generated always as
                        (least(answer_by, case when status in ('submitted', 'in_review') then promised_at end)) stored,
        closed_at     timestamptz(3),
        primary key (agency_id, id),
        constraint submission_one_per_task_uq unique (agency_id, enrolment_id, step_id),
        constraint submission_enrolment_fk foreign key (agency_id, enrolment_id, learner_id) references enrolment (agency_id, id, person_id),
        constraint submission_mentor_fk foreign key (agency_id, mentor_id) references person (agency_id, id),
        constraint submission_status_ck check (status in ('asked', 'submitted', 'in_review', 'returned', 'accepted')),
        constraint submission_asked_has_no_version_ck check ((status = 'asked') = (latest_no = 0)),
        constraint submission_question_is_due_ck check ((asked_at is null) = (answer_by is null))
      );
      -- What a mentor owes an answer, most urgent first; and her threads by state.
      create index submission_due_ix on submission (agency_id, mentor_id, due_at, id) where due_at is not null;
      create index submission_queue_ix on submission (agency_id, mentor_id, status, promised_at, id);
      create index submission_learner_ix on submission (agency_id, learner_id);
      ${tenantTable('submission')}
      -- What was sent; never changed.
      create table submission_version (
        agency_id     uuid not null,
        id            uuid not null,
        submission_id uuid not null,
        no            int  not null,
        package       text not null references package (hash),
        answers       jsonb not null,
        sent_at       timestamptz(3) not null,
        received_at   timestamptz(3) not null,
        primary key (agency_id, id),
        constraint submission_version_no_uq unique (agency_id, submission_id, no),
        constraint submission_version_submission_fk foreign key (agency_id, submission_id) references submission (agency_id, id),
        constraint submission_version_entry_fk foreign key (agency_id, id) references entry (agency_id, id)
      );
      ${tenantTable('submission_version', 'select, insert')}
      create table submission_file (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        file_id    uuid not null,
        step       text not null,
        position   int not null,
        primary key (agency_id, id),
        constraint submission_file_once_uq unique (agency_id, version_id, file_id),
        constraint submission_file_version_fk foreign key (agency_id, version_id) references submission_version (agency_id, id),
        constraint submission_file_file_fk foreign key (agency_id, file_id) references file (agency_id, id)
      );
      create index submission_file_file_ix on submission_file (agency_id, file_id);
      ${tenantTable('submission_file', 'select, insert')}
      -- "Tanya dulu": a message on a task that costs no try.
      create table submission_message (
        agency_id    uuid not null,
        id           uuid not null,
        enrolment_id uuid not null,
        step_id      uuid not null,
        author_id    uuid not null,
        body         text not null,
        written_at   timestamptz(3) not null,
        primary key (agency_id, id),
        constraint submission_message_enrolment_fk foreign key (agency_id, enrolment_id) references enrolment (agency_id, id),
        constraint submission_message_author_fk foreign key (agency_id, author_id) references person (agency_id, id),
        constraint submission_message_body_ck check (length(body) between 1 and 2000)
      );
      create index submission_message_thread_ix on submission_message (agency_id, enrolment_id, step_id, written_at);
      ${tenantTable('submission_message', 'select, insert')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
