import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the learner's home document says of learning itself: who she is, her places, what is done, her forms, the days she learned.
 * What never changes (a version's modules) is not read here.
 */
export class CreateLearningHome1795000112000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The newest saved answers of each form, and the days of learning: both are read by the learner's own entries.
      create index entry_forms_ix on entry (agency_id, learner_id, step_id) where kind = 'form-saved';
      create index entry_learner_time_ix on entry (agency_id, learner_id, occurred_at desc);

      -- When it happened, as the rules take it: a phone's clock may be wrong, and nothing happens after it was received.
      create function entry_at(n entry) returns timestamptz language sql stable as $fn$
        select least(n.received_at, n.occurred_at + n.clock_offset * interval '1 millisecond')
      $fn$;

      create function home_learning(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      declare
        answer jsonb;
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        select jsonb_build_object(
          'person', jsonb_build_object('id', p.id, 'name', p.name, 'honorific', p.honorific, 'zone', p.zone),
          'agency', jsonb_build_object('id', a.id, 'name', a.name, 'isDemo', a.is_demo, 'privacyContact', a.privacy_contact),
          'ownsBusiness', exists (select 1 from business_member m where m.agency_id = p_agency and m.person_id = p_person and m.role = 'owner'),
          'cursor', h.seq, 'rev', h.rev, 'levelsRev', h.levels_rev, 'rulesVersion', h.rules_version, 'levels', h.levels,
          'enrolments', coalesce((
            select jsonb_agg(jsonb_build_object(
              'id', e.id, 'cohortId', c.id, 'cohortName', c.name, 'versionId', e.version_id, 'status', e.status,
              'startsOn', c.starts_on, 'endsOn', c.ends_on, 'mentorName', mp.name, 'businessName', b.name
            ) order by (e.status = 'active') desc, e.enrolled_at desc)
            from enrolment e
            join cohort c on c.agency_id = e.agency_id and c.id = e.cohort_id
            left join mentor_assignment ma on ma.agency_id = e.agency_id and ma.enrolment_id = e.id and ma.to_at is null
            left join person mp on mp.agency_id = ma.agency_id and mp.id = ma.mentor_id
            left join business b on b.agency_id = e.agency_id and b.id = e.business_id
            where e.agency_id = p_agency and e.person_id = p_person and e.status <> 'withdrawn'
          ), '[]'),
          'progress', coalesce((
            select jsonb_agg(jsonb_build_object(
              'enrolmentId', g.enrolment_id, 'stepId', g.step_id, 'done', g.done, 'best', g.best, 'attempts', g.attempts,
              'partsRead', g.parts_read, 'firstAt', g.first_at, 'lastAt', g.last_at
            ) order by g.enrolment_id, g.step_id)
            from enrolment e join step_progress g on g.agency_id = e.agency_id and g.enrolment_id = e.id
            where e.agency_id = p_agency and e.person_id = p_person and e.status <> 'withdrawn'
          ), '[]'),
          'forms', coalesce((
            select jsonb_object_agg(f.step_id, f.answers)
            from (
              select distinct on (n.step_id) n.step_id, n.payload -> 'answers' as answers
              from entry n
              where n.agency_id = p_agency and n.learner_id = p_person and n.kind = 'form-saved' and n.payload -> 'answers' <> 'null'::jsonb
              order by n.step_id, entry_at(n) desc, n.id desc
            ) f
          ), '{}'),
          'days', coalesce((
            select jsonb_agg(d.day order by d.day)
            from (
              select distinct (entry_at(n) at time zone case p.zone when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end)::date as day
              from entry n
              where n.agency_id = p_agency and n.learner_id = p_person and n.actor_id = p_person 
                and n.received_at > p_now - interval '14 days' and entry_at(n) > p_now - interval '14 days'
            ) d
          ), '[]')
        ) into answer
        from person p
        join agency a on a.id = p.agency_id
        left join progress_head h on h.agency_id = p.agency_id and h.id = p.id
        where p.agency_id = p_agency and p.id = p_person;
        return answer;
      end $fn$;
      grant execute on function home_learning to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
