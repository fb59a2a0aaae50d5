import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** Reviewers speak of the places of a version; while something must be mended, SQL itself knows no approval. */
export class CommentInReview1795000175000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_comment (
        agency_id   uuid not null,
        id          uuid not null,
        version_id  uuid not null,
        revision    int not null,
        path        text not null,
        place_key   text not null,
        place_name  text not null,
        quote       text not null,
        kind        text not null,
        words       text not null,
        written_by  uuid not null,
        written_at  timestamptz(3) not null,
        resolved_by uuid,
        resolved_at timestamptz(3),
        primary key (agency_id, id),
        constraint review_comment_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint review_comment_writer_fk foreign key (agency_id, written_by) references person (agency_id, id),
        constraint review_comment_resolver_fk foreign key (agency_id, resolved_by) references person (agency_id, id),
        constraint review_comment_kind_ck check (kind in ('must-mend', 'remark')),
        constraint review_comment_words_ck check (words <> ''),
        constraint review_comment_resolved_ck check ((resolved_by is null) = (resolved_at is null))
      );
      create index review_comment_version_ix on review_comment (agency_id, version_id, written_at);
      ${tenantTable('review_comment', 'select, insert, update (resolved_by, resolved_at)')}
      create table review_answer (
        agency_id  uuid not null,
        id         uuid not null,
        comment_id uuid not null,
        words      text not null,
        written_by uuid not null,
        written_at timestamptz(3) not null,
        primary key (agency_id, id),
        constraint review_answer_comment_fk foreign key (agency_id, comment_id) references review_comment (agency_id, id),
        constraint review_answer_writer_fk foreign key (agency_id, written_by) references person (agency_id, id),
        constraint review_answer_words_ck check (words <> '')
      );
      create index review_answer_comment_ix on review_answer (agency_id, comment_id, written_at);
      ${tenantTable('review_answer', 'select, insert')}

      -- Only of a version that somebody may still change, and open.
      create function review_comment_stage() returns trigger language plpgsql as $fn$
      begin
        if not exists (
          select 1 from curriculum_version v where v.agency_id = new.agency_id and v.id = new.version_id and v.status in ('draft', 'in_review')
        ) then
          raise exception using errcode = '23514', constraint = 'review_comment_stage_ck', message = 'only what is in review is spoken of';
        end if;
        return new;
      end $fn$;
      create trigger review_comment_stage before insert on review_comment
        for each row execute function review_comment_stage();

      -- What was said stays as it was said; it is resolved once, and stays so.
      create function review_comment_stays() returns trigger language plpgsql as $fn$
      begin
        if tg_op = 'UPDATE' and old.resolved_at is null
          and (to_jsonb(old) - 'resolved_by' - 'resolved_at') = (to_jsonb(new) - 'resolved_by' - 'resolved_at') then
          return new;
        end if;
        raise exception using errcode = '23514', constraint = 'review_comment_stays_ck', message = 'a comment is only ever resolved';
      end $fn$;
      create trigger review_comment_stays before update or delete on review_comment
        for each row execute function review_comment_stays();

      create function curriculum_signature_comments() returns trigger language plpgsql as $fn$
      begin
        if new.act = 'approved' and exists (
          select 1 from review_comment c
          where c.agency_id = new.agency_id and c.version_id = new.version_id and c.kind = 'must-mend' and c.resolved_at is null
        ) then
          raise exception using errcode = '23514', constraint = 'curriculum_signature_comments_ck', message = 'something must be mended first';
        end if;
        return new;
      end $fn$;
      create trigger curriculum_signature_comments before insert on curriculum_signature
        for each row execute function curriculum_signature_comments();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
