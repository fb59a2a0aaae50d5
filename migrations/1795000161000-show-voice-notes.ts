import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The marking screen tells of each file how long it is to listen to. */
export class ShowVoiceNotes1795000161000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function marking_view(p_agency uuid, p_mentor uuid, p_submission uuid) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      declare
        thread submission;
        seen int;
        mine boolean;
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        seen := submission_seen_until(p_agency, p_mentor, p_submission);
        select s.* into thread from submission s where s.agency_id = p_agency and s.id = p_submission and seen is not null;
        if not found then
          return null;
        end if;
        mine := submission_is_mentors(p_agency, p_mentor, p_submission);
        return (
          select jsonb_build_object(
            'id', thread.id, 'learnerName', thread.learner_name, 'businessName', thread.business_name,
            'businessAbout', concat_ws(' · ', nullif(b.product, ''), r.name),
            'taskTitle', thread.task_title, 'mine', mine,
            -- Of another mentor's thread she hears what became of the version she judged, and nothing later.
            'state', case when mine then thread.status else (
              select coalesce(max(a.decision), 'returned') from assessment a
              join submission_version v on v.agency_id = a.agency_id and v.id = a.version_id
              where a.agency_id = p_agency and a.submission_id = thread.id and v.no = seen and a.status = 'released'
            ) end,
            'receivedAt', iso_utc(thread.received_at), 'promisedAt', iso_utc(coalesce(thread.due_at, thread.promised_at)),
            'stepId', thread.step_id, 'learnerId', thread.learner_id, 'versionId', e.version_id,
            'package', coalesce(
              (select v.package from submission_version v where v.agency_id = p_agency and v.submission_id = thread.id and v.no = seen),
              (select m.hash from version_step t
               join module_package m on m.agency_id = t.agency_id and m.version_id = t.version_id and m.module_id = t.module_id and m.lang = 'id'
               where t.agency_id = p_agency and t.version_id = e.version_id and t.step_id = thread.step_id),
              ''
            ),
            'place', (
              select jsonb_build_object(
                'index', case when thread.due_at is null or not mine then 0 else count(*) filter (where (w.due_at, w.id) <= (thread.due_at, thread.id)) end,
                'waiting', count(*),
                -- Round the queue: after the last comes the first again.
                'nextId', (array_agg(w.id order by (w.due_at, w.id) <= (coalesce(thread.due_at, '-infinity'), thread.id), w.due_at, w.id)
                  filter (where w.id <> thread.id))[1]
              )
              from submission w where w.agency_id = p_agency and w.mentor_id = p_mentor and w.due_at is not null
            ),
            'versions', coalesce((
              select jsonb_agg(jsonb_build_object(
                'id', v.id, 'no', v.no, 'sentAt', iso_utc(v.sent_at), 'receivedAt', iso_utc(v.received_at), 'answers', v.answers,
                'files', coalesce((
                  select jsonb_agg(jsonb_build_object(
                    'id', f.id, 'mime', f.mime, 'bytes', f.bytes, 'width', f.width, 'height', f.height, 'milliseconds', f.milliseconds,
                    'url', '/api/files/' || f.id, 'stepId', sf.step
                  ) order by sf.position)
                  from submission_file sf
                  join file f on f.agency_id = sf.agency_id and f.id = sf.file_id
                  where sf.agency_id = p_agency and sf.version_id = v.id and f.state = 'stored'
                ), '[]')
              ) order by v.no)
              from submission_version v where v.agency_id = p_agency and v.submission_id = thread.id and v.no <= seen
            ), '[]'),
            -- What another mentor has not released, or has as a second marking, is hers alone.
            'assessments', coalesce((
              select jsonb_agg(jsonb_build_object(
                'id', a.id, 'versionId', a.version_id, 'status', a.status, 'levels', a.levels, 'strength', a.strength, 'nextStep', a.next_step,
                'decision', a.decision, 'proposed', a.proposed, 'reason', a.reason, 'revision', a.revision,
                'savedAt', iso_utc(a.saved_at), 'releasedAt', iso_utc(a.released_at)
              ) order by a.started_at, a.id)
              from assessment a
              join submission_version v on v.agency_id = a.agency_id and v.id = a.version_id
              where a.agency_id = p_agency and a.submission_id = thread.id and v.no <= seen
                and (a.status not in ('draft', 'second') or a.mentor_id = p_mentor)
            ), '[]'),
            'messages', coalesce((
              select jsonb_agg(jsonb_build_object(
                'id', m.id, 'mine', m.author_id = p_mentor,
                'authorName', case when m.author_id = thread.learner_id then thread.learner_name else p.name end,
                'body', m.body, 'at', iso_utc(m.written_at)
              ) order by m.written_at, m.id)
              from submission_message m
              join person p on p.agency_id = m.agency_id and p.id = m.author_id
              where mine and m.agency_id = p_agency and m.enrolment_id = thread.enrolment_id and m.step_id = thread.step_id
            ), '[]')
          )
          from enrolment e
          left join business b on b.agency_id = e.agency_id and b.id = e.business_id
          left join region r on r.code = b.district_code
          where e.agency_id = p_agency and e.id = thread.enrolment_id
        );
      end $fn$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
