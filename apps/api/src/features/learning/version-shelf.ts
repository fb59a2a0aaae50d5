import { Injectable } from '@nestjs/common';
import type { HomeDocument, HomeModule } from '@contracts/learning';
import { Database } from '@api/platform/database';
import { BoundedMap } from './bounded-map';

/** What never changes about a published version: its modules in order and the framework its levels refer to. */
export type ShelvedVersion = {
  readonly curriculumTitle: string;
  readonly version: string;
  readonly framework: NonNullable<HomeDocument['framework']> & { readonly code: string; readonly version: number };
  readonly modules: readonly HomeModule[];
};

type Row = {
  title: string;
  number: string;
  framework_code: string;
  framework_version: number;
  framework_hash: string;
  modules: (Pick<HomeModule, 'moduleId' | 'slug' | 'hash' | 'bytes'> & {
    outline: Omit<HomeModule, 'moduleId' | 'slug' | 'hash' | 'url' | 'bytes'>;
  })[];
};

/** Published versions near at hand, by agency and version. */
@Injectable()
export class VersionShelf {
  private readonly versions = new BoundedMap<string, Promise<ShelvedVersion | null>>(200);

  constructor(private readonly database: Database) {}

  read(agencyId: string, versionId: string): Promise<ShelvedVersion | null> {
    return this.versions.remember(`${agencyId}/${versionId}`, () =>
      this.database.transaction({ agencyId }, async (tx) => {
        const [row] = (await tx.manager.query(
          `select c.title, v.number, v.framework_code, v.framework_version, f.hash as framework_hash,
             (select jsonb_agg(jsonb_build_object('moduleId', m.module_id, 'slug', m.slug, 'hash', m.hash, 'bytes', m.bytes_br, 'outline', m.outline) order by m.position)
              from module_package m where m.agency_id = v.agency_id and m.version_id = v.id and m.lang = 'id') as modules
           from curriculum_version v
           join curriculum c on c.agency_id = v.agency_id and c.id = v.curriculum_id
           join competency_framework f on f.code = v.framework_code and f.version = v.framework_version
           where v.agency_id = $1 and v.id = $2`,
          [agencyId, versionId],
        )) as Row[];
        return row ? shelved(row) : null;
      }),
    );
  }
}

function shelved(row: Row): ShelvedVersion {
  return {
    curriculumTitle: row.title,
    version: row.number,
    framework: {
      code: row.framework_code,
      version: row.framework_version,
      hash: row.framework_hash,
      url: `/packages/${row.framework_hash}.json`,
    },
    modules: (row.modules ?? []).map(({ outline, ...module }) => ({
      ...module,
      url: `/packages/${module.hash}.json`,
      ...outline,
    })),
  };
}
