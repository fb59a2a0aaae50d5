import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { curriculumProblems } from '@contracts/curricula';
import { parseFramework, type Framework } from '@curriculum-format';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

/** Brings a competency framework in, whole. The same one again changes nothing; another under the same version is refused. */
@Injectable()
export class AddFramework {
  constructor(private readonly database: Database) {}

  /** Raises `curricula/not-readable` and `curricula/framework-changed`. */
  async execute(text: string, path: string): Promise<Framework> {
    const { framework, findings } = parseFramework(text, path);
    if (!framework) throw new Problem(curriculumProblems['not-readable'], { findings });
    const json = Buffer.from(canonicalize({ format: 1, ...framework }) ?? '');
    const hash = createHash('sha256').update(json).digest('hex');
    const competencies = framework.areas.flatMap((area) =>
      area.competencies.map((competency) => ({ ...competency, area_code: area.code })),
    );
    await this.database.call(
      'package_add',
      'insert into package (hash, kind, json, br, gz) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [hash, 'framework', json, brotliCompressSync(json), gzipSync(json)],
    );
    const [row] = await this.database.call<{ known: string }>(
      'framework_add',
      'select competencies_add_framework($1, $2, $3, $4::jsonb, $5::jsonb) as known',
      [
        framework.code,
        framework.version,
        hash,
        JSON.stringify(framework.title),
        JSON.stringify(competencies.map((competency, position) => ({ ...competency, position }))),
      ],
    );
    if (row?.known !== hash) throw new Problem(curriculumProblems['framework-changed']);
    return framework;
  }
}
