import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of a module may be a lab, and what a learner made there stands beside the work that refers to it. */
export class LetAStepBeALab1795000156000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table version_step drop constraint version_step_kind_ck;
      alter table version_step add constraint version_step_kind_ck
        check (kind in ('lesson', 'quiz', 'scenario', 'form', 'lab', 'practice-task'));

      create index entry_labs_ix on entry (agency_id, learner_id, step_id) where kind = 'lab-finished';

      -- As before, and of a lab the newest finished work, with the engine it was counted by.
      create or replace function marking_beside(p_agency uuid, p_learner uuid, p_forms uuid[], p_version uuid, p_rubric text, out forms jsonb, out rubric text)
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        select coalesce(jsonb_object_agg(f.step, f.answers), '{}') into forms
        from unnest(p_forms) as w(step)
        cross join lateral (
          (select n.step_id as step, n.payload -> 'answers' as answers from entry n
           where n.agency_id = p_agency and n.learner_id = p_learner and n.step_id = w.step and n.kind = 'form-saved'
             and n.payload -> 'answers' <> 'null'::jsonb
           order by entry_at(n) desc, n.id desc limit 1)
          union all
          (select n.step_id, n.payload from entry n
           where n.agency_id = p_agency and n.learner_id = p_learner and n.step_id = w.step and n.kind = 'lab-finished'
           order by entry_at(n) desc, n.id desc limit 1)
        ) f;
        if p_rubric is not null then
          select c.body into rubric from curriculum_file c
          where c.agency_id = p_agency and c.version_id = p_version and (c.path = 'rubrics/' || p_rubric || '.yaml' or c.path like '%/rubrics/' || p_rubric || '.yaml')
          limit 1;
        end if;
      end $fn$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
