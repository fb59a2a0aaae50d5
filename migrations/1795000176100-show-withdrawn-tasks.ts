import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mentor's queue says of which tasks learners see a notice instead; judging goes on. */
export class ShowWithdrawnTasks1795000176100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function mentor_queue(
        p_agency uuid, p_mentor uuid, p_state text, p_search text, p_sort text, p_after text, p_after_id uuid, p_limit int
      ) returns text
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      declare
        picked submission[];
        last submission;
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        if p_state = 'waiting' and p_sort = 'promised' and p_search = '' then
          -- The page every mentor opens: read in the order of its index.
          picked := array(
            select s from submission s
            where s.agency_id = p_agency and s.mentor_id = p_mentor and s.due_at is not null
              and (s.due_at, s.id) > (coalesce(p_after::timestamptz, '-infinity'), coalesce(p_after_id, '00000000-0000-0000-0000-000000000000'))
            order by s.due_at, s.id
            limit p_limit + 1
          );
        elsif p_state = 'second' then
          -- Whoever's threads they are by now: as they stood when her judgement came second.
          picked := array(
            select k.s from (
              select jsonb_populate_record(s, jsonb_build_object(
                'latest_no', v.no, 'received_at', v.received_at, 'status', f.decision, 'asked_at', null, 'due_at', null
              )) as s, s.id, queue_key(p_sort, s.learner_name, v.received_at, s.promised_at) as key
              from (
                select distinct on (a.submission_id) a.submission_id, a.version_id from assessment a
                join submission_version v on v.agency_id = a.agency_id and v.id = a.version_id
                where a.agency_id = p_agency and a.mentor_id = p_mentor and a.status = 'second'
                order by a.submission_id, v.no desc
              ) a
              join submission s on s.agency_id = p_agency and s.id = a.submission_id
              join submission_version v on v.agency_id = p_agency and v.id = a.version_id
              join lateral (
                select f.decision from assessment f
                where f.agency_id = p_agency and f.version_id = a.version_id and f.status not in ('draft', 'second')
                order by f.released_at limit 1
              ) f on true
              where p_search = '' or position(lower(p_search) in lower(concat_ws(' ', s.learner_name, s.business_name, s.task_title))) > 0
            ) k
            where p_after is null
              or case p_sort when 'received' then (k.key, k.id) < (p_after, p_after_id) else (k.key, k.id) > (p_after, p_after_id) end
            order by case when p_sort = 'received' then k.key end desc, case when p_sort = 'received' then k.id end desc, k.key, k.id
            limit p_limit + 1
          );
        else
          -- One mentor's threads are few, and the index has narrowed to them before any text is compared.
          picked := array(
            select k.s from (
              select s, s.id, queue_key(p_sort, s.learner_name, s.received_at, coalesce(s.due_at, s.promised_at)) as key
              from submission s
              where s.agency_id = p_agency and s.mentor_id = p_mentor
                and case p_state when 'waiting' then s.due_at is not null else s.status = p_state end
                and (p_search = '' or position(lower(p_search) in lower(concat_ws(' ', s.learner_name, s.business_name, s.task_title))) > 0)
            ) k
            where p_after is null
              or case p_sort when 'received' then (k.key, k.id) < (p_after, p_after_id) else (k.key, k.id) > (p_after, p_after_id) end
            order by case when p_sort = 'received' then k.key end desc, case when p_sort = 'received' then k.id end desc, k.key, k.id
            limit p_limit + 1
          );
        end if;
        last := picked[p_limit];
        -- Written out: building JSON value by value takes twice as long. Only names hold signs that need care.
        return format('{"items":[%s],"next":%s,"counts":%s}',
          (
            select string_agg(format(
              '{"id":"%s","learnerName":%s,"businessName":%s,"taskTitle":%s,"no":%s,"state":"%s","receivedAt":"%s","promisedAt":"%s","askedAt":%s,"draftSavedAt":%s%s}',
              s.id, to_json(s.learner_name), to_json(s.business_name), to_json(s.task_title), s.latest_no, s.status, iso_utc(s.received_at),
              iso_utc(coalesce(s.due_at, s.promised_at)), coalesce('"' || iso_utc(s.asked_at) || '"', 'null'),
              coalesce(case when s.status in ('submitted', 'in_review') then '"' || iso_utc(d.saved_at) || '"' end, 'null'),
              case when exists (
                select from enrolment e
                join step_withdrawal w on w.agency_id = e.agency_id and w.version_id = e.version_id and w.returned_at is null
                where e.agency_id = p_agency and e.id = s.enrolment_id and s.step_id = any (w.step_ids)
              ) then ',"withdrawn":true' else '' end
            ), ',' order by s.ordinality)
            from unnest(picked[1:p_limit]) with ordinality as s
            left join (
              select a.submission_id, max(a.saved_at) as saved_at from assessment a
              where a.agency_id = p_agency and a.mentor_id = p_mentor and a.status = 'draft'
              group by a.submission_id
            ) d on d.submission_id = s.id
          ),
          -- As platform/paging writes cursors: a JSON list of the keys in base64url.
          coalesce('"' || case when cardinality(picked) > p_limit then translate(encode(convert_to(json_build_array(
            queue_key(p_sort, last.learner_name, last.received_at, coalesce(last.due_at, last.promised_at)), last.id
          )::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') end || '"', 'null'),
          (
            select format('{"waiting":%s,"asked":%s,"submitted":%s,"in_review":%s,"returned":%s,"accepted":%s,"second":%s}',
              coalesce(w.waiting, 0), coalesce(w.asked, 0), coalesce(w.submitted, 0), coalesce(w.in_review, 0), coalesce(w.returned, 0),
              coalesce(w.accepted, 0), n.second)
            from (
              select count(distinct a.submission_id) as second from assessment a
              where a.agency_id = p_agency and a.mentor_id = p_mentor and a.status = 'second'
            ) n
            left join mentor_load w on w.agency_id = p_agency and w.mentor_id = p_mentor
          )
        );
      end $fn$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
