import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

const came = 'select agency_id, mentor_id, status, due_at, 1 as n from came';
const went = 'select agency_id, mentor_id, status, due_at, -1 as n from went';

/** How many threads a mentor has in each state: counted when a thread changes, because a queue is read far more often than that. */
export class CountMentorLoad1795000142500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentor_load (
        agency_id uuid not null,
        mentor_id uuid not null,
        waiting   int not null,
        asked     int not null,
        submitted int not null,
        in_review int not null,
        returned  int not null,
        accepted  int not null,
        primary key (agency_id, mentor_id),
        constraint mentor_load_mentor_fk foreign key (agency_id, mentor_id) references person (agency_id, id)
      );
      ${tenantTable('mentor_load', 'select')}
      ${counting('insert', 'new table as came', came)}
      ${counting('update', 'old table as went new table as came', `${came} union all ${went}`)}
      ${counting('delete', 'old table as went', went)}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/**
 * Counts what one statement changed, for all its mentors at once and in one order for everybody, so that two statements never wait
 * for each other. The serving role may not write counts: this runs as the owner, and only from its trigger.
 */
function counting(event: string, tables: string, changed: string): string {
  const name = `submission_counts_load_on_${event}`;
  return `
    create function ${name}() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $fn$
    begin
      insert into mentor_load as w (agency_id, mentor_id, waiting, asked, submitted, in_review, returned, accepted)
      select * from (
        select c.agency_id, c.mentor_id, coalesce(sum(c.n) filter (where c.due_at is not null), 0) as waiting,
          coalesce(sum(c.n) filter (where c.status = 'asked'), 0) as asked,
          coalesce(sum(c.n) filter (where c.status = 'submitted'), 0) as submitted,
          coalesce(sum(c.n) filter (where c.status = 'in_review'), 0) as in_review,
          coalesce(sum(c.n) filter (where c.status = 'returned'), 0) as returned,
          coalesce(sum(c.n) filter (where c.status = 'accepted'), 0) as accepted
        from (${changed}) c
        where c.mentor_id is not null
        group by c.agency_id, c.mentor_id
      ) change
      where (waiting, asked, submitted, in_review, returned, accepted) <> (0, 0, 0, 0, 0, 0)
      order by agency_id, mentor_id
      on conflict (agency_id, mentor_id) do update set
        waiting = w.waiting + excluded.waiting, asked = w.asked + excluded.asked, submitted = w.submitted + excluded.submitted,
        in_review = w.in_review + excluded.in_review, returned = w.returned + excluded.returned, accepted = w.accepted + excluded.accepted;
      return null;
    end $fn$;
    revoke all on function ${name} from public;
    create trigger ${name} after ${event} on submission referencing ${tables} for each statement execute function ${name}();
  `;
}
