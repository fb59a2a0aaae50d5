import { Injectable } from '@nestjs/common';
import type { Locale } from '@contracts/kernel';
import type { HomeDocument, HomeModule } from '@contracts/learning';
import { Database } from '@api/platform/database';
import { BoundedMap } from './bounded-map';

/** What never changes about a published version, in one language: its modules in order and the framework its levels refer to. */
export type ShelvedVersion = {
  readonly curriculumTitle: string;
  readonly titleLang: Locale;
  readonly version: string;
  readonly framework: NonNullable<HomeDocument['framework']> & { readonly code: string; readonly version: number };
  readonly modules: readonly HomeModule[];
};

type Row = {
  title: string;
  title_lang: Locale;
  number: string;
  framework_code: string;
  framework_version: number;
  framework_hash: string;
  modules: (Pick<HomeModule, 'moduleId' | 'slug' | 'hash' | 'bytes' | 'lang' | 'packageLang'> & {
    outline: Omit<HomeModule, 'moduleId' | 'slug' | 'hash' | 'url' | 'bytes' | 'lang' | 'packageLang'>;
  })[];
};

/** Published versions near at hand, by agency, version and language. */
@Injectable()
export class VersionShelf {
  private readonly versions = new BoundedMap<string, Promise<ShelvedVersion | null>>(200);

  constructor(private readonly database: Database) {}

  /** What is not said in the language stands there in Indonesian, and says so. */
  read(agencyId: string, versionId: string, locale: Locale): Promise<ShelvedVersion | null> {
    return this.versions.remember(`${agencyId}/${versionId}/${locale}`, () =>
      this.database.transaction({ agencyId }, async (tx) => {
        const [row] = (await tx.manager.query(
          `select coalesce(v.titles ->> $3, c.title) as title, case when v.titles ? $3 then $3 else 'id' end as title_lang, v.number, v.framework_code, v.framework_version, f.hash as framework_hash,
             (select jsonb_agg(jsonb_build_object('moduleId', m.module_id, 'slug', m.slug, 'hash', m.hash, 'bytes', m.bytes_br, 'outline', m.outline,
                 'lang', m.lang, 'packageLang', case when m.hash = o.hash then 'id' else m.lang end) order by o.position)
              from module_package o
              cross join lateral (select * from module_package p
                where p.agency_id = o.agency_id and p.version_id = o.version_id and p.module_id = o.module_id and p.lang in ('id', $3)
                order by p.lang = $3 desc limit 1) m
              where o.agency_id = v.agency_id and o.version_id = v.id and o.lang = 'id') as modules
           from curriculum_version v
           join curriculum c on c.agency_id = v.agency_id and c.id = v.curriculum_id
           join competency_framework f on f.code = v.framework_code and f.version = v.framework_version
           where v.agency_id = $1 and v.id = $2`,
          [agencyId, versionId, locale],
        )) as Row[];
        return row ? shelved(row) : null;
      }),
    );
  }
}

function shelved(row: Row): ShelvedVersion {
  return {
    curriculumTitle: row.title,
    titleLang: row.title_lang,
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
