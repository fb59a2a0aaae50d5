import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first accepted judgement of a version stands; a later one is kept whole beside it as a second marking, and changes nothing. */
export class AddSecondMarking1795000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By which name of her device a mentor handed a judgement in: sent again after a lost answer, it is known.
      alter table assessment add column hand_in_id uuid;
      create unique index assessment_handed_in_once_uq on assessment (agency_id, hand_in_id) where hand_in_id is not null;

      alter table assessment drop constraint assessment_status_ck;
      alter table assessment add constraint assessment_status_ck check (status in ('draft', 'released', 'second', 'superseded', 'voided'));
      -- A second marking is as whole as the first, and no learner ever had it.
      alter table assessment drop constraint assessment_released_whole_ck;
      alter table assessment add constraint assessment_released_whole_ck check (status = 'draft' or
        (decision is not null and (released_at is null) = (status = 'second') and length(strength) > 0 and length(next_step) > 0));
      create unique index assessment_one_second_per_mentor_uq on assessment (agency_id, version_id, mentor_id) where status = 'second';
      create index assessment_second_ix on assessment (agency_id, mentor_id, submission_id) where status = 'second';

      create function assessment_second_follows_first() returns trigger language plpgsql set search_path = public, pg_temp as $fn$
      begin
        if not exists (
          select from assessment a
          where a.agency_id = new.agency_id and a.version_id = new.version_id and a.id <> new.id and a.status not in ('draft', 'second')
        ) then
          raise exception using errcode = '23514', table = 'assessment', constraint = 'assessment_second_follows_first_ck',
            message = 'a second marking needs a first one';
        end if;
        return new;
      end $fn$;
      create trigger assessment_second_follows_first before insert or update of status on assessment
        for each row when (new.status = 'second') execute function assessment_second_follows_first();

      -- Whether a version lay with a mentor at any time since it arrived: what she took along then, she may still hand in.
      create function version_lay_with(p_agency uuid, p_mentor uuid, p_version uuid) returns boolean
      language sql stable set search_path = public, pg_temp as $fn$
        select exists (
          select from submission_version v
          join submission s on s.agency_id = v.agency_id and s.id = v.submission_id
          join mentor_assignment m on m.agency_id = s.agency_id and m.enrolment_id = s.enrolment_id
          where v.agency_id = p_agency and v.id = p_version and m.mentor_id = p_mentor and coalesce(m.to_at, 'infinity') >= v.received_at
        )
      $fn$;
      grant execute on function version_lay_with to melekai_app;

      -- Up to which version a mentor may read a thread: all of hers; of another's no further than her second marking; null for nothing.
      create function submission_seen_until(p_agency uuid, p_mentor uuid, p_submission uuid) returns int
      language sql stable set search_path = public, pg_temp as $fn$
        select case when submission_is_mentors(p_agency, p_mentor, p_submission)
          then (select s.latest_no from submission s where s.agency_id = p_agency and s.id = p_submission)
          else (
            select max(v.no) from assessment a
            join submission_version v on v.agency_id = a.agency_id and v.id = a.version_id
            where a.agency_id = p_agency and a.mentor_id = p_mentor and a.submission_id = p_submission and a.status = 'second'
          ) end
      $fn$;
      grant execute on function submission_seen_until to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
