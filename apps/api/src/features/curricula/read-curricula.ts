import { Injectable } from '@nestjs/common';
import type { CurriculumView } from '@contracts/curricula';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';

/** The agency's curricula with their versions, newest first. */
@Injectable()
export class ReadCurricula {
  constructor(private readonly database: Database) {}

  execute(actor: Actor): Promise<CurriculumView[]> {
    return this.database.transaction(
      actor,
      async (tx) =>
        (await tx.manager.query(
          `select c.id, c.title, c.slug, coalesce(v.versions, '[]') as versions
           from curriculum c, lateral (
             select jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'status', v.status, 'revision', v.revision,
               'createdByName', p.name, 'createdAt', v.created_at, 'publishedAt', v.published_at,
               'cohorts', (select count(*) from cohort o where o.agency_id = v.agency_id and o.version_id = v.id))
               order by string_to_array(v.number, '.')::int[] desc) as versions
             from curriculum_version v join person p on p.agency_id = v.agency_id and p.id = v.created_by
             where v.agency_id = c.agency_id and v.curriculum_id = c.id
           ) v
           where c.agency_id = $1 order by c.title`,
          [tx.agencyId],
        )) as CurriculumView[],
    );
  }
}
